// The floors: what carrying an edit to everybody else in the room costs with no document behind it.
import { createServer } from "node:http";
import { Server } from "socket.io";
import msgpackParser from "socket.io-msgpack-parser";
import { WebSocketServer } from "ws";

const http = createServer();
const kind = process.env.RELAY;
if (kind === "ws") relayBare();
else if (kind === "ws-fsync") relayBare(await committer());
else if (kind === "socket.io") relaySocketIo({}, broadcast);
else if (kind === "socket.io-msgpack") relaySocketIo({ parser: msgpackParser }, broadcast);
else if (kind === "socket.io-framed") relaySocketIo({ parser: rawParser() }, writeOneFrame);
else throw new Error(`no relay "${kind}"`);
http.listen(Number(process.env.PORT), "127.0.0.1");

function relayBare(commit = () => undefined) {
  const rooms = new Map();
  new WebSocketServer({ server: http, perMessageDeflate: false }).on("connection", (socket, { url }) => {
    const room = rooms.get(url) ?? new Set();
    rooms.set(url, room.add(socket));
    socket.on("message", (data, isBinary) => {
      if (!isBinary) {
        socket.send("joined");
        return;
      }
      commit(data);
      for (const other of room) if (other !== socket) other.send(data);
    });
    socket.on("close", () => room.delete(socket));
  });
}

async function committer() {
  const { default: Database } = await import("better-sqlite3");
  const database = new Database(`${process.env.DATA_DIR}/relay.sqlite`);
  database.pragma("journal_mode = wal");
  database.pragma("synchronous = full");
  database.exec("create table edit (bytes blob not null)");
  const insert = database.prepare("insert into edit (bytes) values (?)");
  return (data) => void insert.run(data);
}

function relaySocketIo(options, send) {
  const io = new Server(http, {
    perMessageDeflate: false,
    httpCompression: false,
    serveClient: false,
    ...options,
  });
  io.on("connection", (socket) => {
    const { room } = socket.handshake.query;
    void socket.join(room);
    socket.on("edit", (bytes) => send(socket, room, bytes));
  });
}

function broadcast(socket, room, bytes) {
  socket.to(room).emit("edit", bytes);
}

/** Framed once, the same bytes to everybody. */
function writeOneFrame(socket, room, bytes) {
  const { adapter, sockets } = socket.nsp;
  const frame = Buffer.concat([Buffer.from([0x82, bytes.length]), bytes]);
  const options = { compress: false, wsPreEncodedFrame: [frame] };
  for (const id of adapter.rooms.get(room)) if (id !== socket.id) sockets.get(id).conn.write(bytes, options);
}

/** An event is nothing but its bytes. */
function rawParser() {
  class Encoder {
    encode(packet) {
      return [packet.type === 2 ? packet.data[1] : JSON.stringify(packet)];
    }
  }
  class Decoder {
    on(_event, listener) {
      this.listener = listener;
    }
    removeListener() {
      this.listener = () => undefined;
    }
    add(data) {
      this.listener(
        typeof data === "string" ? JSON.parse(data) : { type: 2, nsp: "/", data: ["edit", data] },
      );
    }
    destroy() {}
  }
  return { protocol: 5, Encoder, Decoder };
}

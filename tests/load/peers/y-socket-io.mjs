// y-socket.io as its manual starts it; keeps documents in LevelDB when LEVELDB is set.
import { createServer } from "node:http";
import { Server } from "socket.io";
import { YSocketIO } from "y-socket.io/dist/server";

const http = createServer();
const options = process.env.LEVELDB ? { levelPersistenceDir: `${process.env.DATA_DIR}/level` } : {};
new YSocketIO(new Server(http, { maxHttpBufferSize: 1e8 }), options).initialize();
http.listen(Number(process.env.PORT), "127.0.0.1");

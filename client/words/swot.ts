import { defineWords } from "./language";

/** The SWOT page: input, cards, moving, Sampah, who may write. */
export const swotWords = defineWords({
  id: {
    pageName: (group: string) => `Analisis SWOT ${group}`,
    quadrantTabs: "Unsur SWOT",
    fromInside: "dari dalam daerah",
    fromOutside: "dari luar",
    withoutQuadrant: "Belum punya unsur",
    withoutQuadrantHelp: "Butir ini belum masuk unsur mana pun. Pindahkan ke salah satu unsur.",
    itemCount: (count: number) => `${count} butir`,

    write: (quadrant: string) => `Tulis ${quadrant.toLowerCase()}, lalu Enter`,
    writeHelp: "Enter menambah butir, Shift+Enter pindah baris.",
    add: "Tambah",
    makeItems: (count: number) => `Jadikan ${count} butir`,
    oneItem: "Satu butir saja",
    asOneText: (count: number) => `Satu tulisan saja (${count} butir)`,
    pastedQuestion: (count: number) => `Ada ${count} baris. Jadikan ${count} butir?`,
    pastedLong: (max: string) =>
      `Ada baris yang lebih panjang dari ${max} huruf; lanjutannya menjadi butir berikutnya.`,
    splitLong: (max: string, count: number) =>
      `Satu butir paling panjang ${max} huruf. Tulisan ini menjadi ${count} butir; tidak ada yang hilang.`,
    itemsAdded: (count: number) => `${count} butir ditambahkan`,
    notAdded: "Tulisan ini belum ditambahkan sebagai butir. Salin bila masih diperlukan.",
    copyDraft: "Salin tulisan",

    emptyExample: "Contoh",
    emptyFirst: (quadrant: string) =>
      `Belum ada ${quadrant.toLowerCase()}. Tulis satu gagasan per butir di bawah ini.`,
    emptyToRead: (quadrant: string) => `Belum ada ${quadrant.toLowerCase()}.`,
    exampleS: "Komitmen bupati dan MoU dengan Kominfo untuk pendampingan smart city",
    exampleW: "Data antar-OPD belum terpadu dan jarang diperbarui",
    exampleO: "Kerja sama dengan perguruan tinggi dan relawan TIK",
    exampleT: "Serangan siber dan kebocoran data pribadi",

    edit: "Ubah",
    editField: (name: string) => `Uraian ${name}`,
    newItem: "butir baru",
    noCodeYet: "kode menyusul",
    emptyText: "Butir kosong",
    emptyQuestion: "Hapus butir ini?",
    trashedMeanwhile: "Butir ini baru saja dihapus orang lain. Tulisannya tetap tersimpan di Sampah.",
    keepWriting: "Tulis lagi",
    formerly: (codes: string) => `dulu ${codes}`,
    sample: "contoh",
    unused: "belum dipakai",
    uses: (count: number) => `${count} strategi`,
    typing: (name: string, office: string) =>
      office === "" ? `${name} sedang mengetik…` : `${name} (${office}) sedang mengetik…`,
    typingMany: (count: number) => `${count} orang sedang mengetik…`,
    here: (names: string) => `${names} di sini`,

    menu: (name: string) => `Tindakan untuk ${name}`,
    details: "Rincian dan keterkaitan",
    detailsOf: (name: string) => `Rincian dan keterkaitan ${name}`,
    moveTo: "Pindahkan ke…",
    moveUp: "Naikkan",
    moveDown: "Turunkan",
    remove: "Hapus",
    itemTitle: (code: string) => (code === "" ? "Butir" : `Butir ${code}`),
    removed: (title: string) => `${title} dihapus`,
    movedTo: (title: string, quadrant: string) => `${title} dipindahkan ke ${quadrant}`,
    buildStrategy: "Buat strategi",

    tooLong: (max: string) =>
      `Satu butir paling panjang ${max} huruf. Kelebihannya ada di isian di bawah daftar dan dapat dijadikan butir baru.`,

    restore: "Pulihkan",

    keysHelp:
      "Enter mengubah teks. Spasi mengangkat butir untuk dipindah, panah memindahkannya, Spasi meletakkan, Esc membatalkan. Alt dengan panah atas atau bawah menggeser butir.",
    lifted: (name: string, place: string) =>
      `${name} diangkat, ${place}. Panah memindahkan, Spasi meletakkan, Esc membatalkan.`,
    carriedTo: (place: string) => `Sekarang di ${place}.`,
    dropped: (name: string, place: string) => `${name} diletakkan di ${place}.`,
    moveCancelled: (name: string) => `Pemindahan dibatalkan. ${name} kembali ke tempatnya.`,
    atEdge: "Tidak dapat digeser lebih jauh.",
    place: (quadrant: string, at: number, count: number) => `${quadrant}, urutan ${at} dari ${count}`,

    groupUnknown: "Kelompok ini tidak ada di kegiatan ini.",
  },
  en: {
    pageName: (group: string) => `SWOT analysis ${group}`,
    quadrantTabs: "SWOT quadrants",
    fromInside: "from inside the region",
    fromOutside: "from outside",
    withoutQuadrant: "Without a quadrant",
    withoutQuadrantHelp: "These items are in no quadrant yet. Move them to one.",
    itemCount: (count: number) => (count === 1 ? "1 item" : `${count} items`),

    write: (quadrant: string) => `Write ${quadrant.toLowerCase()}, then Enter`,
    writeHelp: "Enter adds an item, Shift+Enter starts a new line.",
    add: "Add",
    makeItems: (count: number) => `Make ${count} items`,
    oneItem: "Just one item",
    asOneText: (count: number) => `Just one text (${count} items)`,
    pastedQuestion: (count: number) => `There are ${count} lines. Make ${count} items of them?`,
    pastedLong: (max: string) => `A line is longer than ${max} characters; it goes on in the next item.`,
    splitLong: (max: string, count: number) =>
      `An item has at most ${max} characters. This becomes ${count} items; nothing is lost.`,
    itemsAdded: (count: number) => (count === 1 ? "1 item added" : `${count} items added`),
    notAdded: "This has not been added as an item. Copy it if you still need it.",
    copyDraft: "Copy the text",

    emptyExample: "Example",
    emptyFirst: (quadrant: string) => `No ${quadrant.toLowerCase()} yet. Write one idea per item below.`,
    emptyToRead: (quadrant: string) => `No ${quadrant.toLowerCase()} yet.`,
    exampleS: "The regent's commitment and the MoU with the ministry on smart city support",
    exampleW: "Data of the offices are not joined and rarely updated",
    exampleO: "Cooperation with universities and ICT volunteers",
    exampleT: "Cyber attacks and leaks of personal data",

    edit: "Edit",
    editField: (name: string) => `Description of ${name}`,
    newItem: "new item",
    noCodeYet: "code follows",
    emptyText: "Empty item",
    emptyQuestion: "Delete this item?",
    trashedMeanwhile: "Somebody has just deleted this item. Its text is kept in the trash.",
    keepWriting: "Go on writing",
    formerly: (codes: string) => `formerly ${codes}`,
    sample: "example",
    unused: "not used yet",
    uses: (count: number) => (count === 1 ? "1 strategy" : `${count} strategies`),
    typing: (name: string, office: string) =>
      office === "" ? `${name} is typing…` : `${name} (${office}) is typing…`,
    typingMany: (count: number) => `${count} people are typing…`,
    here: (names: string) => `${names} here`,

    menu: (name: string) => `Actions for ${name}`,
    details: "Details and relations",
    detailsOf: (name: string) => `Details and relations of ${name}`,
    moveTo: "Move to…",
    moveUp: "Move up",
    moveDown: "Move down",
    remove: "Delete",
    itemTitle: (code: string) => (code === "" ? "Item" : `Item ${code}`),
    removed: (title: string) => `${title} deleted`,
    movedTo: (title: string, quadrant: string) => `${title} moved to ${quadrant}`,
    buildStrategy: "Make a strategy",

    tooLong: (max: string) =>
      `An item has at most ${max} characters. The rest stands in the input below the list and can become a new item.`,

    restore: "Restore",

    keysHelp:
      "Enter edits the text. Space lifts the item to move it, arrows move it, Space drops it, Esc cancels. Alt with arrow up or down shifts the item.",
    lifted: (name: string, place: string) =>
      `${name} lifted, ${place}. Arrows move it, Space drops it, Esc cancels.`,
    carriedTo: (place: string) => `Now at ${place}.`,
    dropped: (name: string, place: string) => `${name} dropped at ${place}.`,
    moveCancelled: (name: string) => `Move cancelled. ${name} is back in its place.`,
    atEdge: "It cannot be moved further.",
    place: (quadrant: string, at: number, count: number) => `${quadrant}, position ${at} of ${count}`,

    groupUnknown: "This group is not part of the workshop.",
  },
});

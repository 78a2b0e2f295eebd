/** What a recording of the tests is to be: its length, and the words somebody's phone put around it. */
interface Recording {
  seconds: number;
  title: string;
  /** With a picture track beside the sound. */
  hasPicture?: boolean;
  /** As a browser writes it while it records: lengths unknown until the end. */
  isLive?: boolean;
}

/** The sound itself: bytes a test can find again. */
const SOUND = 0xa5;
const sound = (length: number): Buffer => Buffer.alloc(length, SOUND);
const u32 = (...numbers: number[]): Buffer => {
  const bytes = Buffer.alloc(4 * numbers.length);
  numbers.forEach((number, at) => bytes.writeUInt32BE(number, 4 * at));
  return bytes;
};

/** MPEG-1 Layer III, 32 kbit/s, 48 kHz: frames of 96 bytes, 24 ms each, behind a tag with the title. */
export function mp3Of({ seconds, title }: Recording): Buffer {
  const text = Buffer.concat([Buffer.from([3]), Buffer.from(title)]);
  const frame = Buffer.concat([Buffer.from('TIT2'), u32(text.length), Buffer.alloc(2), text]);
  const tag = Buffer.concat([
    Buffer.from('ID3\x04\x00\x00', 'latin1'),
    Buffer.from([0, 0, 0, frame.length]),
    frame,
  ]);
  const frames = Array.from({ length: Math.round(seconds / 0.024) }, () =>
    Buffer.concat([u32(0xfffb1400), sound(92)]),
  );
  const tail = Buffer.alloc(128);
  tail.write(`TAG${title}`);
  return Buffer.concat([tag, ...frames, tail]);
}

/** ADTS, 16 kHz: frames of 64 ms, with the title between two of them. */
export function aacOf({ seconds, title }: Recording): Buffer {
  const length = 7 + 100;
  const head = Buffer.from([
    0xff,
    0xf1,
    0x60,
    0x40 | (length >> 11),
    (length >> 3) & 0xff,
    ((length & 7) << 5) | 0x1f,
    0xfc,
  ]);
  const frames = Array.from({ length: Math.round(seconds / 0.064) }, () => Buffer.concat([head, sound(100)]));
  return Buffer.concat([...frames.slice(0, 3), Buffer.from(title), ...frames.slice(3)]);
}

/** 8 kHz, 8 bit, one channel, with a list of words between format and sound. */
export function wavOf({ seconds, title }: Recording): Buffer {
  const chunk = (name: string, body: Buffer): Buffer => {
    const head = Buffer.alloc(8, name, 'latin1');
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
  };
  const format = Buffer.alloc(16);
  format.writeUInt16LE(1, 0);
  format.writeUInt16LE(1, 2);
  format.writeUInt32LE(8000, 4);
  format.writeUInt32LE(8000, 8);
  format.writeUInt16LE(1, 12);
  format.writeUInt16LE(8, 14);
  const list = chunk('LIST', Buffer.concat([Buffer.from('INFO'), chunk('INAM', Buffer.from(title))]));
  const body = Buffer.concat([
    Buffer.from('WAVE'),
    chunk('fmt ', format),
    list,
    chunk('data', sound(seconds * 8000)),
  ]);
  return chunk('RIFF', body);
}

const box = (type: string, ...content: Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body]);
};
const RECORDED_AT = 0xe1234567;

/** M4A with a sound track, a title and the time of recording; live, its length stands only in its pieces. */
export function mp4Of({ seconds, title, hasPicture = false, isLive = false }: Recording): Buffer {
  const length = isLive ? 0 : seconds * 1000;
  const track = (kind: string): Buffer =>
    box(
      'trak',
      box('tkhd', u32(0, RECORDED_AT, RECORDED_AT, 1, 0, length)),
      box(
        'mdia',
        box('mdhd', u32(0, RECORDED_AT, RECORDED_AT, 1000, length, 0)),
        box('hdlr', u32(0, 0), Buffer.from(kind), u32(0, 0, 0)),
      ),
      box('udta', Buffer.from(title)),
    );
  const tracks = hasPicture ? [track('soun'), track('vide')] : [track('soun')];
  const head = box('mvhd', u32(0, RECORDED_AT, RECORDED_AT, 1000, length, 0x00010000));
  const moov = box('moov', head, ...tracks, box('udta', box('meta', Buffer.from(title))));
  const pieces = Array.from({ length: isLive ? seconds : 0 }, () =>
    box('moof', box('traf', box('tfhd', u32(0x8, 1, 20)), box('trun', u32(0, 50)))),
  );
  return Buffer.concat([
    box('ftyp', Buffer.from('M4A \0\0\0\0')),
    moov,
    box('uuid', Buffer.from(title)),
    ...pieces,
    box('mdat', sound(4000)),
  ]);
}

const element = (id: string, content: Buffer, isOpen = false): Buffer => {
  const size = Buffer.alloc(8);
  size.writeUIntBE(content.length, 2, 6);
  size[0] = 0x01;
  return Buffer.concat([
    Buffer.from(id, 'hex'),
    isOpen ? Buffer.from('01ffffffffffffff', 'hex') : size,
    content,
  ]);
};

/** WebM with Opus, a block each 20 ms, a program's name, a title and tags; live, all lengths are left open. */
export function webmOf({ seconds, title, hasPicture = false, isLive = false }: Recording): Buffer {
  const duration = Buffer.alloc(8);
  duration.writeDoubleBE(seconds * 1000);
  const info = element(
    '1549a966',
    Buffer.concat([
      element('2ad7b1', Buffer.from([0x0f, 0x42, 0x40])),
      element('7ba9', Buffer.from(title)),
      element('4d80', Buffer.from(title)),
      element('5741', Buffer.from(title)),
      ...(isLive ? [] : [element('4489', duration)]),
    ]),
  );
  const track = (kind: number): Buffer =>
    element('ae', Buffer.concat([element('83', Buffer.from([kind])), element('536e', Buffer.from(title))]));
  const tracks = element('1654ae6b', Buffer.concat(hasPicture ? [track(2), track(1)] : [track(2)]));
  const clusters = Array.from({ length: Math.ceil(seconds) }, (_, second) =>
    clusterAt(second, seconds, isLive),
  );
  const tags = [element('1254c367', Buffer.from(title)), element('1254c367', Buffer.from(title.repeat(20)))];
  const header = element('1a45dfa3', element('4282', Buffer.from('webm')));
  return Buffer.concat([
    header,
    element('18538067', Buffer.concat([info, tracks, ...tags, ...clusters]), isLive),
  ]);
}

function clusterAt(second: number, seconds: number, isLive: boolean): Buffer {
  const start = Buffer.alloc(4);
  start.writeUInt32BE(second * 1000);
  const blocks = [];
  for (let ms = 20; ms <= 1000 && second * 1000 + ms <= seconds * 1000; ms += 20) {
    const head = Buffer.from([0x81, 0, 0, 0x80]);
    head.writeInt16BE(ms, 1);
    blocks.push(element('a3', Buffer.concat([head, sound(80)])));
  }
  return element('1f43b675', Buffer.concat([element('e7', start), ...blocks]), isLive);
}

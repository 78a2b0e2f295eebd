import type { Guest } from '../logic/guest';
import type { ApiMaker } from './api';
import { Ears } from './ears';
import type { Files } from './files';
import type { Person } from './person';

/** `wx.getRecorderManager()`: hears the recording the test prepared; without one the microphone is refused. */
export function recorder(parts: {
  make: ApiMaker;
  guest: Guest;
  person: Person;
  files: Files;
}): () => object {
  const { make, guest, person, files } = parts;
  const ears = new Ears((news) => guest.give(news), make);
  const manager = {
    onStart: ears.on('start'),
    onStop: ears.on('stop'),
    onError: ears.on('error'),
    start: make.asynchronous('recorder.start', () => {
      if (person.voice) ears.tell('start', {});
      else ears.tell('error', { errMsg: 'operateRecorder:fail auth deny' });
      return {};
    }),
    stop: make.asynchronous('recorder.stop', () => {
      if (person.voice)
        ears.tell('stop', { tempFilePath: files.borrow(person.voice), duration: 3000, fileSize: 1 });
      return {};
    }),
  };
  return () => manager;
}

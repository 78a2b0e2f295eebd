import Taro from '@tarojs/taro';

let playing: Taro.InnerAudioContext | undefined;

/** Plays a voice note; one at a time. `ended` is told once, however it ends. */
export function playVoice(address: string, ended: () => void): void {
  hushVoice();
  const player = Taro.createInnerAudioContext();
  playing = player;
  const over = (): void => {
    if (playing === player) playing = undefined;
    player.destroy();
    ended();
  };
  player.onEnded(over);
  player.onStop(over);
  player.onError(over);
  player.src = address;
  player.play();
}

/** Stops whatever is being said. */
export function hushVoice(): void {
  playing?.stop();
}

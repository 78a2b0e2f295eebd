import { issueDoorCode, listDoors, printDoorPlates, retireDoorCode } from '@doorstep/contracts';
import { screen, waitFor } from '@testing-library/react';
import DoorsPage from '../../../pages/doors/index';
import { HOUR_AGO, PretendStation, person } from '../../../../test/pretend-station';
import { newPhone, show, tap } from '../../../../test/show';
import Taro from '../../../../test/taro-stub';

const door = (unit: number, code: string, retiredAt: string | null = null) => ({
  code,
  building: 5,
  unit,
  label: `5号楼${unit}单元`,
  link: '',
  issuedAt: HOUR_AGO,
  retiredAt,
});

let station: PretendStation;
let doors: ReturnType<typeof door>[];

function open(role: 'secretary' | 'member' | 'resident'): void {
  newPhone();
  station = new PretendStation(person('周站长', role));
  doors = [door(1, 'aaaabbbbcc'), door(2, 'ddddeeeeff', HOUR_AGO), door(1, 'gggghhhhjj', HOUR_AGO)];
  station.answers(listDoors, () => ({ items: doors }));
  station.answers(issueDoorCode, () => {
    doors = [door(1, 'kkkkmmmmnn'), door(1, 'aaaabbbbcc', HOUR_AGO)];
    return doors[0]!;
  });
  station.answers(retireDoorCode, () => {
    doors = [door(1, 'aaaabbbbcc', HOUR_AGO)];
    return doors[0]!;
  });
  show(<DoorsPage />);
}

test('doors stand by building with the code that works today; a door without one says so', async () => {
  open('secretary');
  expect(await screen.findByText('5号楼')).toBeTruthy();
  expect(screen.getByText('aaaa bbbb cc')).toBeTruthy();
  expect(screen.getByText('现在没有能用的码')).toBeTruthy();
  expect(screen.queryByText('gggg hhhh jj')).toBeNull();
  await tap('5号楼2单元发新码');
  await waitFor(() => expect(station.heard(issueDoorCode)[0]?.input).toEqual({ building: 5, unit: 2 }));
});

test('a new code: the old one’s end is said beforehand, and the new one stands there at once', async () => {
  open('secretary');
  Taro.showModal.mockResolvedValueOnce({ confirm: false, cancel: true });
  await tap('5号楼1单元换新码');
  expect(station.heard(issueDoorCode)).toEqual([]);
  await tap('5号楼1单元换新码');
  expect(Taro.showModal).toHaveBeenLastCalledWith(
    expect.objectContaining({ content: expect.stringContaining('旧码随即停用') as string }),
  );
  expect(await screen.findByText('kkkk mmmm nn')).toBeTruthy();
  expect(screen.queryByText('aaaa bbbb cc')).toBeNull();
});

test('a code is stopped only after asking', async () => {
  open('secretary');
  Taro.showModal.mockResolvedValueOnce({ confirm: false, cancel: true });
  await tap('5号楼1单元停用');
  expect(station.heard(retireDoorCode)).toEqual([]);
  await tap('5号楼1单元停用');
  expect(await screen.findByText('5号楼1单元的码停用了。')).toBeTruthy();
  expect(station.heard(retireDoorCode)[0]?.input).toEqual({ code: 'aaaabbbbcc' });
});

test('a refusal is said where it was tried', async () => {
  open('secretary');
  station.refuses(retireDoorCode, 'door.unknown');
  await tap('5号楼1单元停用');
  expect(await screen.findByRole('alert')).toBeTruthy();
});

test('a member reads the codes and takes the plates, but changes nothing', async () => {
  open('member');
  station.answers(printDoorPlates, () => new ArrayBuffer(3));
  await screen.findByText('aaaa bbbb cc');
  expect(screen.queryByRole('button', { name: /换新码|停用|发新码/ })).toBeNull();
  await tap('下载门牌（打印用）');
  await waitFor(() => expect(station.heard(printDoorPlates)).toHaveLength(1));
});

test('a resident who finds the page reads whose it is', async () => {
  open('resident');
  expect(await screen.findByText('楼门二维码由站长和值班党员看')).toBeTruthy();
  expect(station.heard(listDoors)).toEqual([]);
});

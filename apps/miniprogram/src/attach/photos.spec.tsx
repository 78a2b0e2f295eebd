import { screen } from '@testing-library/react';
import { ToastPlace } from '../ui/toast';
import { newPhone, show, tap } from '../../test/show';
import Taro from '../../test/taro-stub';
import { Photos } from './photos';

const picture = { tempFiles: [{ tempFilePath: 'tmp/1.jpg', size: 2_000_000 }] };
const changed = jest.fn();

beforeEach(() => {
  newPhone();
  changed.mockClear();
  show(
    <>
      <Photos photos={[]} onChange={changed} />
      <ToastPlace />
    </>,
  );
});

test('a camera that does not open is said kindly', async () => {
  Taro.chooseMedia.mockRejectedValueOnce({ errMsg: 'chooseMedia:fail auth deny' });
  await tap('拍照或选照片');
  expect(await screen.findByText(/照片没拿到/)).toBeTruthy();
  expect(changed).not.toHaveBeenCalled();
});

test('a photo that cannot be kept is said kindly', async () => {
  Taro.chooseMedia.mockResolvedValueOnce(picture);
  Taro.compressImage.mockRejectedValueOnce({ errMsg: 'compressImage:fail' });
  await tap('拍照或选照片');
  expect(await screen.findByText(/照片没拿到/)).toBeTruthy();
  expect(changed).not.toHaveBeenCalled();
});

test('whoever changes their mind is told nothing', async () => {
  Taro.chooseMedia.mockRejectedValueOnce({ errMsg: 'chooseMedia:fail cancel' });
  await tap('拍照或选照片');
  expect(screen.queryByText(/照片没拿到/)).toBeNull();
});

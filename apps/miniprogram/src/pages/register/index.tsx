import { Frame } from '../../features/frame/frame';
import { RegisterScreen } from '../../features/register/register-screen';

/** 居民反映问题登记表. */
export default function Page() {
  return (
    <Frame page="register">
      <RegisterScreen />
    </Frame>
  );
}

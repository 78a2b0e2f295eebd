import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, type PropsWithChildren } from 'react';
import { queries } from './device/queries';
import { startListening } from './device/start-listening';
import { carryLines } from './features/tickets/paper/carry-lines';
import { carryReports } from './features/tickets/report/carry-reports';
import './app.scss';
/* First of all kit styles, so that whatever is made of a Tap may be larger than the least a finger needs. */
import './ui/tap.module.scss';

/** The root of every page: the answers all screens share, the line to the server, and the outbox that empties itself. */
export default function App({ children }: PropsWithChildren) {
  useEffect(() => {
    carryReports();
    carryLines();
    return startListening();
  }, []);
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}

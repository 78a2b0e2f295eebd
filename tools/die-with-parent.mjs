/** Preloaded into every process `npm start` starts: when the launcher is killed outright, its children end as well. */
if (process.channel !== undefined) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}

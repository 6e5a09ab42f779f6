import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/server/config.ts';

describe('the environment', () => {
  it('need say nothing', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      value: {
        host: '127.0.0.1',
        port: 4871,
        dataDir: '.data',
        secure: false,
        logLevel: 'warn',
      },
    });
  });

  it('says where to listen, where to keep, and behind which address', () => {
    const read = readConfig({
      HOST: '0.0.0.0',
      PORT: '80',
      DATA_DIR: '/srv/kyoten',
      PUBLIC_URL: 'https://survey.example.jp',
      LOG_LEVEL: 'info',
    });
    expect(read).toMatchObject({
      value: { host: '0.0.0.0', port: 80, dataDir: '/srv/kyoten', secure: true, logLevel: 'info' },
    });
  });

  it.each([
    ['PORT', 'x'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '1.5'],
    ['DATA_DIR', ''],
    ['PUBLIC_URL', 'survey'],
    ['LOG_LEVEL', 'loud'],
  ])('is refused with %s=%j, by name', (name, value) => {
    expect(readConfig({ [name]: value })).toEqual({
      ok: false,
      problems: [{ code: 'config.invalid', details: { name } }],
    });
  });

  it.each(['0.0.0.0', '192.168.0.1'])('is refused with plain http on %s', (host) => {
    const problem = { code: 'config.plainHttp', details: { host } };
    expect(readConfig({ HOST: host })).toEqual({ ok: false, problems: [problem] });
    expect(readConfig({ HOST: host, PUBLIC_URL: 'http://survey.example.jp' }).ok).toBe(false);
  });
});

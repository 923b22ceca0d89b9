// A screen that nobody sees, for programs that want one.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { ended, requireProgram } from './programs.ts';

export interface Display {
  /** As DISPLAY names it. */
  name: string;
  /** Makes a program's window the active one; without a window manager none is. */
  activate(program: string): void;
  close(): Promise<void>;
}

export async function openDisplay(): Promise<Display> {
  requireProgram('/usr/bin/Xvfb');
  const screen = ['-screen', '0', '1280x1024x24', '+extension', 'GLX', '-nolisten', 'tcp'];
  const child = spawn('Xvfb', ['-displayfd', '3', ...screen], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const name = `:${await readNumber(child)}`;
  return {
    name,
    activate: (program) => {
      const find = ['search', '--sync', '--onlyvisible', '--class', program, 'windowfocus'];
      execFileSync('xdotool', find, { env: { ...process.env, DISPLAY: name } });
    },
    close: () => ended(child),
  };
}

/** Xvfb writes it when it can be reached. */
function readNumber(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (status) => reject(new Error(`Xvfb ended with ${status}`)));
    child.stdio[3]!.once('data', (bytes: Buffer) => resolve(bytes.toString().trim()));
  });
}

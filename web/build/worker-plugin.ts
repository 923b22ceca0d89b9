// `import address from 'worker:./x.ts'`: bundles a module worker beside the other scripts and gives
// its address. A worker's script has to be a file of its own, under a name with its hash.
import { basename, join } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';

export function workerPlugin(options: BuildOptions): Plugin {
  return {
    name: 'worker',
    setup(scripts) {
      scripts.onResolve({ filter: /^worker:/ }, ({ path, resolveDir }) => ({
        path: join(resolveDir, path.slice('worker:'.length)),
        namespace: 'worker',
      }));
      scripts.onLoad({ filter: /.*/, namespace: 'worker' }, async ({ path }) => {
        const result = await build({ ...options, entryPoints: [path], metafile: true });
        const outputs = Object.entries(result.metafile!.outputs);
        const script = outputs.find(([, { entryPoint }]) => entryPoint)![0];
        return { contents: `export default ${JSON.stringify(`./${basename(script)}`)};` };
      });
    },
  };
}

// Who would draw for WebGL here: a graphics card, or the processor pretending to be one.

const attributes: WebGLContextAttributes = {
  alpha: false,
  antialias: false,
  depth: false,
  stencil: false,
};

/** Chrome's, Mesa's and Windows' own; not all of them own up to a "major performance caveat". */
const software = /swiftshader|llvmpipe|softpipe|software|basic render/iu;

export type Graphics = 'card' | 'memory' | 'none';

/**
 * 'card' leaves the canvas with its WebGL 2 context. 'memory': WebGL is there, but made by the
 * processor. 'none': no WebGL at all.
 */
export function findGraphics(canvas: HTMLCanvasElement): Graphics {
  const context = canvas.getContext('webgl2', attributes);
  if (!context) return 'none';
  if (!software.test(rendererOf(context))) return 'card';
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return 'memory';
}

function rendererOf(context: WebGL2RenderingContext): string {
  const names = context.getExtension('WEBGL_debug_renderer_info');
  return String(context.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER));
}

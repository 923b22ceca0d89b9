// Which voice reads a language. Devices list their voices late, Android with an underscore.

const patienceMs = 1500;

export async function findVoice(
  synthesis: SpeechSynthesis,
  language: string,
): Promise<SpeechSynthesisVoice | undefined> {
  const wanted = language.toLowerCase();
  const [short] = wanted.split('-');
  const voices = (await listVoices(synthesis)).map((voice) => {
    return { voice, tag: voice.lang.replaceAll('_', '-').toLowerCase() };
  });
  // 简体 is read by a voice of the mainland, Portuguese as in Brazil.
  const nearest = { 'zh-hans': 'zh-cn', pt: 'pt-br' }[wanted] ?? wanted;
  const same = voices.filter(({ tag }) => tag.split('-')[0] === short);
  const local = same.filter(({ voice }) => voice.localService);
  const exact = (some: typeof same) => some.find(({ tag }) => tag === nearest);
  return (exact(local) ?? exact(same) ?? local[0] ?? same[0])?.voice;
}

function listVoices(synthesis: SpeechSynthesis): Promise<SpeechSynthesisVoice[]> {
  const there = synthesis.getVoices();
  if (there.length) return Promise.resolve(there);
  return new Promise((resolve) => {
    const done = () => resolve(synthesis.getVoices());
    synthesis.addEventListener?.('voiceschanged', done, { once: true });
    setTimeout(done, patienceMs);
  });
}

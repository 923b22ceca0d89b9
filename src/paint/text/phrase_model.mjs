// Writes paint/phrase_model.h from BudouX's Japanese model: node phrase_model.mjs MODEL.js HEADER
import { readFileSync, writeFileSync } from 'node:fs';

const [source, header] = process.argv.slice(2);
const text = readFileSync(source, 'utf8').replace(/^\s*\/\/.*$/gm, '');
const model = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));

/** Letters alone, in pairs, in threes; the number counts where they begin. */
const groups = [
  'UW1', 'UW2', 'UW3', 'UW4', 'UW5', 'UW6', 'BW1', 'BW2', 'BW3', 'TW1', 'TW2', 'TW3', 'TW4',
];
const unknown = Object.keys(model).filter((group) => !groups.includes(group));
if (unknown.length > 0) throw new Error(`a model with ${unknown} is not known`);

const features = groups.flatMap((group, number) =>
  Object.entries(model[group] ?? {}).map(([letters, weight]) => {
    let key = BigInt(number);
    for (let i = 0; i < 3; i += 1) key = (key << 16n) | BigInt(letters.charCodeAt(i) || 0);
    return { key, weight };
  }),
);
features.sort((one, other) => (one.key < other.key ? -1 : 1));

const lines = (values) => values.map((value) => `    ${value},\n`).join('');
writeFileSync(header, `// Made by src/paint/text/phrase_model.mjs; read it there.
#pragma once

#include <array>
#include <cstdint>

namespace todoke::paint::phrase_model {

/// The group's number and up to three letters of 16 bits, ascending.
inline constexpr std::array<std::uint64_t, ${features.length}> keys{
${lines(features.map(({ key }) => `0x${key.toString(16)}`))}};

/// What each says for a phrase that begins at its place.
inline constexpr std::array<std::int16_t, ${features.length}> weights{
${lines(features.map(({ weight }) => weight))}};

/// Of all weights: a phrase begins where more than half of it is reached.
inline constexpr int total = ${features.reduce((sum, { weight }) => sum + weight, 0)};

}  // namespace todoke::paint::phrase_model
`);

// engine.wasm's flat C entries. The host writes an argument (UTF-8 JSON) to engine_buffer, calls,
// and reads engine_result_length bytes at the pointer it gets. Both stay valid until the next call.
//
// A bug of ours traps. The instance is then dead; the host opens a new one with its last draft.

#include <memory>
#include <string>

#include "screen/action.h"
#include "screen/desk.h"
#include "screen/write_json.h"

#define TODOKE_EXPORT(name) extern "C" __attribute__((export_name(#name), used))

namespace {

std::string argument;
std::string result;
std::unique_ptr<todoke::Desk> desk;

const char* give(std::string bytes) {
  result = std::move(bytes);
  return result.data();
}

const char* give_error(const todoke::Error& error) {
  const todoke::Json members = {
      {"code", error.code}, {"where", error.where}, {"detail", error.detail}};
  return give(todoke::canonical({{"error", members}}));
}

const char* give_not_open() { return give_error({"not_open", "", "call engine_open first"}); }

todoke::Result<todoke::Json> read_argument(std::size_t length) {
  if (length > argument.size()) return todoke::fail("too_large", "", "longer than the buffer");
  return todoke::parse_json(std::string_view(argument).substr(0, length));
}

}  // namespace

TODOKE_EXPORT(engine_buffer) char* engine_buffer(std::size_t bytes) {
  argument.resize(bytes);
  return argument.data();
}

TODOKE_EXPORT(engine_result_length) std::size_t engine_result_length() { return result.size(); }

TODOKE_EXPORT(engine_open) const char* engine_open(std::size_t length) {
  const todoke::Result<todoke::Json> given = read_argument(length);
  if (!given) return give_error(given.error());
  todoke::Result<std::unique_ptr<todoke::Desk>> opened = todoke::Desk::open(*given);
  if (!opened) return give_error(opened.error());
  desk = std::move(*opened);
  return give(todoke::write_json(desk->screen()));
}

TODOKE_EXPORT(engine_act) const char* engine_act(std::size_t length) {
  if (!desk) return give_not_open();
  const todoke::Result<todoke::Json> given = read_argument(length);
  if (!given) return give_error(given.error());
  const todoke::Result<todoke::Action> action = todoke::read_action(*given);
  if (!action) return give_error(action.error());
  return give(todoke::write_json(desk->act(*action)));
}

TODOKE_EXPORT(engine_speak) const char* engine_speak(std::size_t length) {
  if (!desk) return give_not_open();
  const todoke::Result<todoke::Json> given = read_argument(length);
  if (!given) return give_error(given.error());
  const todoke::Result<void> spoken = desk->speak(*given);
  if (!spoken) return give_error(spoken.error());
  return give(todoke::write_json(desk->screen()));
}

TODOKE_EXPORT(engine_draft) const char* engine_draft() {
  return desk ? give(todoke::canonical(desk->draft())) : give_not_open();
}

TODOKE_EXPORT(engine_past) const char* engine_past() {
  return desk ? give(todoke::canonical(desk->past())) : give_not_open();
}

TODOKE_EXPORT(engine_submission) const char* engine_submission() {
  return desk ? give(desk->submission()) : give_not_open();
}

TODOKE_EXPORT(engine_events) const char* engine_events() {
  return desk ? give(todoke::canonical(to_json(desk->take_events()))) : give_not_open();
}

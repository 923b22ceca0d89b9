#include "resident.h"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>

#include "small_form.h"

namespace todoke {

namespace {

Json read_words(const char* file) {
  std::ifstream stream(file, std::ios::binary);
  const std::string text(std::istreambuf_iterator<char>(stream), {});
  const Result<Json> words = parse_json(text);
  INFO(file);
  REQUIRE(words);
  return *words;
}

bool has_words(const Node& node, std::string_view words) {
  for (const std::string* text :
       {&node.text, &node.hint, &node.error, &node.said, &node.value, &node.mark_text}) {
    if (text->find(words) != std::string::npos) return true;
  }
  for (const Node& child : node.children) {
    if (has_words(child, words)) return true;
  }
  return false;
}

}  // namespace

const Json& all_words() {
  static const Json words = [] {
    Json both = read_words("assets/words/ja/problems.json");
    both.update(read_words("assets/words/ja/screen.json"));
    return both;
  }();
  return words;
}

Resident Resident::opens(const Json& form, const Json& more) {
  Json given = {{"form", form},
                {"words", all_words()},
                {"facts", {{"today", "2026-11-21"}}},
                {"submission_id", "0b0e9f4e-7c57-4f0e-9a35-3b1f8d0f5a11"},
                {"settings", {{"municipality", {{"name", "みほん市"}, {"service", "手続"}}}}}};
  if (more.is_object()) given.update(more);
  Result<std::unique_ptr<Desk>> desk = Desk::open(given);
  if (!desk) FAIL(desk.error().code << " " << desk.error().where << " " << desk.error().detail);
  Resident resident;
  resident.desk_ = std::move(*desk);
  CHECK(broken_invariants(resident.screen()) == std::vector<std::string>{});
  return resident;
}

Resident Resident::starts() {
  Resident resident = opens(small_form());
  resident.presses("start");
  return resident;
}

Resident Resident::resumes(const Json& form, const Json& draft) {
  return opens(form, {{"draft", draft}});
}

Resident& Resident::acts(Action action) {
  action.at_ms = clock_ms_;
  const std::uint64_t before = screen().revision;
  desk_->act(action);
  INFO(dump(screen()));
  CHECK(broken_invariants(screen()) == std::vector<std::string>{});
  CHECK(screen().revision >= before);
  return *this;
}

Resident& Resident::speaks(const Json& given) {
  REQUIRE(desk_->speak(given));
  INFO(dump(screen()));
  CHECK(broken_invariants(screen()) == std::vector<std::string>{});
  return *this;
}

Resident& Resident::types(std::string id, std::string text) {
  return acts({.type = ActionType::SetText, .id = std::move(id), .text = std::move(text)});
}
Resident& Resident::chooses(std::string id) {
  return acts({.type = ActionType::Choose, .id = std::move(id)});
}
Resident& Resident::ticks(std::string id) {
  return acts({.type = ActionType::SetChecked, .id = std::move(id), .checked = true});
}
Resident& Resident::unticks(std::string id) {
  return acts({.type = ActionType::SetChecked, .id = std::move(id), .checked = false});
}
Resident& Resident::presses(std::string id) {
  return acts({.type = ActionType::Press, .id = std::move(id)});
}
Resident& Resident::leaves(std::string id) {
  return acts({.type = ActionType::Leave, .id = std::move(id)});
}
Resident& Resident::composes(std::string id, std::string text, std::string reading) {
  types(id, std::move(text));
  return acts({.type = ActionType::ProposeReading, .id = std::move(id), .text = reading});
}
Resident& Resident::attaches(std::string id, std::string name) {
  Attachment file;
  file.id = "8a4f0f0e-0000-4000-8000-0000000000" + std::to_string(10 + name.size() % 90);
  file.name = std::move(name);
  file.media_type = "image/jpeg";
  file.bytes = 2'400'000;
  file.sha256 = std::string(64, 'a');
  return attaches(std::move(id), std::move(file));
}
Resident& Resident::attaches(std::string id, Attachment file) {
  return acts({.type = ActionType::Attach, .id = std::move(id), .file = std::move(file)});
}
Resident& Resident::goes_to(std::string place) {
  return acts({.type = ActionType::Go, .text = std::move(place)});
}
Resident& Resident::is_refused_file(std::string id, std::string code) {
  return acts({.type = ActionType::Refuse, .id = std::move(id), .text = std::move(code)});
}
Resident& Resident::sees_preparing(std::string id, bool preparing) {
  return acts({.type = ActionType::Prepare, .id = std::move(id), .checked = preparing});
}
Resident& Resident::is_held(std::string id) {
  return acts({.type = ActionType::Prepare, .id = std::move(id), .text = "next", .checked = true});
}
Resident& Resident::is_let_stay(std::string id, bool preparing) {
  return acts({.type = ActionType::Prepare, .id = std::move(id), .text = "stay",
               .checked = preparing});
}
Resident& Resident::attaches_doubtful(std::string id, Attachment file, std::string concern) {
  return acts({.type = ActionType::Attach, .id = std::move(id), .text = std::move(concern),
               .file = std::move(file)});
}
Resident& Resident::sees_upload(std::string file, int percent) {
  return acts({.type = ActionType::Upload, .id = std::move(file), .percent = percent});
}
Resident& Resident::is_saved_at(std::string clock) {
  return acts({.type = ActionType::Saved, .text = std::move(clock)});
}
Resident& Resident::is_kept_until(std::string day) {
  return acts({.type = ActionType::Saved, .id = "past", .text = std::move(day)});
}
Resident& Resident::gets_receipt(bool earlier) {
  return acts({.type = ActionType::Sent,
               .receipt = {{"receipt", "8F2K-47QD"},
                           {"code", "731904"},
                           {"received_at", "2026-11-21T14:41:00+09:00"},
                           {"status", "processing"},
                           {"digest", "sha256:" + std::string(64, 'b')},
                           {"earlier", earlier}}});
}
Resident& Resident::fails_to_send(std::string why, Json problem_document) {
  return acts({.type = ActionType::SendFailed, .text = std::move(why),
               .receipt = std::move(problem_document)});
}
Resident& Resident::gets(std::string name, Json document) {
  return acts({.type = ActionType::Provide, .id = std::move(name), .data = std::move(document)});
}
Resident& Resident::lacks(std::string name) {
  return acts({.type = ActionType::Provide, .id = std::move(name)});
}
Resident& Resident::waits(std::uint64_t ms) {
  clock_ms_ += ms;
  return *this;
}

bool Resident::sees(std::string_view words) const {
  if (screen().title.find(words) != std::string::npos) return true;
  for (const Node& node : screen().nodes) {
    if (has_words(node, words)) return true;
  }
  return false;
}

Node Resident::node(std::string_view id) const {
  const Node* found = find_node(screen(), id);
  return found == nullptr ? Node{} : *found;
}

}  // namespace todoke

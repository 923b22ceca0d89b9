#include "random_walk.h"

#include <array>

namespace todoke {

namespace {

void collect(const Node& node, std::vector<const Node*>& nodes) {
  nodes.push_back(&node);
  for (const Node& child : node.children) collect(child, nodes);
}

}  // namespace

std::uint32_t RandomWalk::next(std::uint32_t below) {
  state_ ^= state_ << 13;  // xorshift32
  state_ ^= state_ >> 17;
  state_ ^= state_ << 5;
  return state_ % below;
}

std::string RandomWalk::odd_text() {
  static constexpr std::array<std::string_view, 12> texts = {
      "",  "2",     "平成2",        "昭和５５", "たかはし", "髙橋\U000E0100",
      "1", "31",    "090-1234-5678", " \t\n\"\\", "1234567", "みほん"};
  const std::string text(texts[next(texts.size())]);
  return next(4) == 0 ? text + std::string(secret) : text;
}

void RandomWalk::use(const Node& node) {
  const std::string id = node.id;
  switch (node.role) {
    case Role::TextInput:
    case Role::TextArea:
      if (next(8) == 0) resident_.composes(id, odd_text(), "よみ");
      else resident_.types(id, odd_text());
      if (next(3) == 0) resident_.leaves(id);
      break;
    case Role::Radio: resident_.chooses(id); break;
    case Role::Checkbox: node.checked ? resident_.unticks(id) : resident_.ticks(id); break;
    case Role::FileInput: resident_.attaches(id, "写真" + std::to_string(next(9)) + ".jpg"); break;
    case Role::Button:
    case Role::Link: resident_.presses(id); break;
    default: break;
  }
}

void bring_documents(Resident& resident) {
  static const Json towns = Json::parse(R"({"towns": {"4567": "みほん県みほん市"}})");
  static const Json banks = Json::parse(
      R"({"lines": "0001\tみほん\tミホン\n0002\tみほん信金\tミホンシンキン", "alike": [], "romaji": {}})");
  while (!resident.wants().empty()) {
    const std::string name = resident.wants().front();
    resident.gets(name, name.starts_with("bank/") ? banks : towns);
  }
}

void RandomWalk::step() {
  bring_documents(resident_);
  resident_.waits(next(3000));
  if (resident_.at() == "sending") {
    static constexpr std::array<const char*, 4> failures = {"offline", "busy", "expired",
                                                            "refused"};
    switch (next(4)) {
      case 0: resident_.gets_receipt(); break;
      case 1: resident_.presses("send_now"); break;
      case 2: resident_.presses("stop_sending"); break;
      default: resident_.fails_to_send(failures[next(failures.size())]);
    }
    return;
  }
  if (next(12) == 0) {
    static constexpr std::array<const char*, 4> places = {"intro", "review", "receipt", "page:x"};
    resident_.goes_to(places[next(places.size())]);
    return;
  }
  std::vector<const Node*> nodes;
  for (const Node& node : resident_.screen().nodes) collect(node, nodes);
  use(*nodes[next(static_cast<std::uint32_t>(nodes.size()))]);
}

}  // namespace todoke

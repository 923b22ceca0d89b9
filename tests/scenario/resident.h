#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "screen/desk.h"

namespace todoke {

/// A resident in front of a form, for scenarios: does what people do and says what they see.
/// Every step checks the Screen's invariants.
class Resident {
 public:
  /// Opens a form that is given as JSON (expanded), at its intro.
  static Resident opens(const Json& form, const Json& more = {});
  /// The small form of small_form.h, at its first page.
  static Resident starts();
  /// Comes back another day with a draft.
  static Resident resumes(const Json& form, const Json& draft);

  Resident& types(std::string id, std::string text);
  Resident& chooses(std::string id);
  Resident& ticks(std::string id);
  Resident& unticks(std::string id);
  Resident& presses(std::string id);
  Resident& leaves(std::string id);
  Resident& composes(std::string id, std::string text, std::string reading);
  Resident& attaches(std::string id, std::string name);
  Resident& attaches(std::string id, Attachment file);
  Resident& goes_to(std::string place);
  Resident& is_refused_file(std::string id, std::string code);
  Resident& is_saved_at(std::string clock);
  Resident& is_kept_until(std::string day);
  /// `earlier`: the host found that an earlier version of the answers had arrived.
  Resident& gets_receipt(bool earlier = false);
  Resident& fails_to_send(std::string why, Json problem_document = {});
  /// The host brings a document that was wanted, or cannot.
  Resident& gets(std::string name, Json document);
  Resident& lacks(std::string name);
  /// The words of another language, as Desk::speak takes them.
  Resident& speaks(const Json& given);
  bool refuses_to_speak(const Json& given) { return !desk_->speak(given).has_value(); }
  Resident& waits(std::uint64_t ms);
  /// What the host tells of files: that one is made ready, what is doubted, how far it has come.
  Resident& sees_preparing(std::string id, bool preparing);
  /// The host holds a press on 「次へ進む」 until this file is ready, or does so no longer.
  Resident& is_held(std::string id);
  Resident& is_let_stay(std::string id, bool preparing);
  Resident& attaches_doubtful(std::string id, Attachment file, std::string concern);
  Resident& sees_upload(std::string file, int percent);

  const Screen& screen() const { return desk_->screen(); }
  const Desk& desk() const { return *desk_; }
  std::string at() const { return screen().place; }
  std::string focus() const { return screen().focus; }
  const Names& wants() const { return screen().wants; }
  std::string hears() const { return screen().announce; }
  /// Some node's text, hint, error, said, value or the title holds these words.
  bool sees(std::string_view words) const;
  /// The node with this id is on the screen.
  bool has(std::string_view id) const { return find_node(screen(), id) != nullptr; }
  /// The node itself; an empty one when it is not there.
  Node node(std::string_view id) const;
  std::string events() { return canonical(to_json(desk_->take_events())); }

 private:
  Resident& acts(Action action);

  std::unique_ptr<Desk> desk_;
  std::uint64_t clock_ms_ = 0;
};

/// Sentences of assets/words/ja, as the site has them.
const Json& all_words();

}  // namespace todoke

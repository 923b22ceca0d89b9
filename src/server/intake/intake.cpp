#include "server/intake/intake.h"

#include "core/base/date.h"
#include "core/base/limits.h"
#include "core/submission/submission.h"
#include "server/intake/attachments.h"
#include "server/intake/digest.h"

namespace todoke::intake {

namespace {

using Reason = Refusal::Reason;

std::unexpected<Refusal> refuse(Reason reason, std::string code, std::string where = {},
                                Problems problems = {}) {
  return std::unexpected(
      Refusal{reason, std::move(code), std::move(where), std::move(problems)});
}

/// The one part "submission" among parts that are nothing but it and attachments.
Taken<std::string_view> find_submission(std::span<const Part> parts) {
  const Part* found = nullptr;
  for (const Part& part : parts) {
    if (part.name == "submission") {
      found = &part;
    } else if (!part.name.starts_with(attachment_prefix)) {
      return refuse(Reason::Malformed, "unknown_part");
    }
  }
  if (found == nullptr) return refuse(Reason::Malformed, "submission_part_missing");
  return found->content;
}

/// The submission has a bound of its own. A page cannot know its bytes when it adds up files, so
/// it counts neither as a file nor among them.
Taken<void> check_sizes(std::span<const Part> parts, const Limits& limits) {
  std::uint64_t total = 0;
  for (const Part& part : parts) {
    if (part.name == "submission") {
      if (part.content.size() <= limits::submission_bytes_max) continue;
      return refuse(Reason::TooLarge, "submission_too_large");
    }
    total += part.content.size();
    if (part.content.size() > limits.file_bytes_max) {
      return refuse(Reason::TooLarge, "file_too_large");
    }
  }
  if (total > limits.application_bytes_max) {
    return refuse(Reason::TooLarge, "application_too_large");
  }
  return {};
}

Taken<Submission> read(std::string_view bytes) {
  auto submission = read_submission(bytes);
  if (submission) return std::move(*submission);
  const Error& error = submission.error();
  const bool too_large = error.code == "too_large";
  return refuse(too_large ? Reason::TooLarge : Reason::Malformed, error.code, error.where);
}

Taken<const Form*> find_form(const FormShelf& forms, const Submission& submission,
                             std::string_view today) {
  if (!forms.has(submission.form_id)) return refuse(Reason::UnknownForm, "unknown_form");
  const Form* form = forms.find(submission.form_id, submission.form_version);
  // A life event's form is sent as its procedures', never itself.
  if (form != nullptr && !form->parts.empty()) return refuse(Reason::UnknownForm, "unknown_form");
  if (form == nullptr || !is_valid_on(*form, today)) {
    return refuse(Reason::VersionNotValid, "form_version_not_valid");
  }
  return form;
}

/// Codes, places and the form's own bounds go back to the sender, and nothing that was typed.
Problems without_typed_words(Problems problems) {
  for (Problem& problem : problems) {
    std::erase_if(problem.words, [](const auto& word) {
      return word.first != "min" && word.first != "max" && word.first != "expected" &&
             word.first != "unit" && word.first != "later";
    });
    problem.message.clear();
  }
  return problems;
}

using Uploads = std::span<const store::Upload>;

/// Files that came before count like those that come now.
Taken<void> check_total(const Submission& submission, std::span<const Part> parts,
                        Uploads uploads, const Limits& limits) {
  std::uint64_t total = 0;
  for (const Part& part : parts) {
    if (part.name != "submission") total += part.content.size();
  }
  for (const Submission::Sent& sent : submission.attachments) {
    if (find_part(parts, sent.file.id) != nullptr) continue;
    const store::Upload* upload = find_upload(uploads, sent.file.id);
    if (upload != nullptr) total += static_cast<std::uint64_t>(upload->bytes);
  }
  if (total <= limits.application_bytes_max) return {};
  return refuse(Reason::TooLarge, "application_too_large");
}

Problems check(const Rulebook& rulebook, const Form& form, const Submission& submission,
               std::span<const Part> parts, Uploads uploads, std::string_view today) {
  Problems problems = check_attachments(submission, parts, uploads);
  const Facts facts{*parse_iso(today), rulebook.settings};
  for (Problem& problem : check_submission(form, facts, submission)) {
    problems.push_back(std::move(problem));
  }
  for (Problem& problem : rulebook.banks.check(form, submission.answers)) {
    problems.push_back(std::move(problem));
  }
  return without_typed_words(std::move(problems));
}

store::NewApplication to_store(const Form& form, const Submission& submission,
                               std::string_view bytes, std::string digest,
                               std::span<const Part> parts, const Moment& received) {
  store::NewApplication application{
      submission.submission_id, form.id, form.version, form.title, submission.language,
      bytes, std::move(digest), received.timestamp(), {}};
  for (const Submission::Sent& sent : submission.attachments) {
    const Part* part = find_part(parts, sent.file.id);
    application.attachments.push_back({sent.file.id, sent.field, sent.file.name,
                                       sent.file.media_type, sent.file.sha256,
                                       part == nullptr ? std::string_view() : part->content,
                                       part == nullptr});
  }
  return application;
}

Taken<Receipt> to_receipt(store::Store::Acceptance acceptance) {
  using Outcome = store::Store::Outcome;
  if (acceptance.outcome == Outcome::Conflict) {
    return refuse(Reason::Conflict, "submission_id_taken");
  }
  return Receipt{std::move(acceptance.application), acceptance.outcome == Outcome::Repeated};
}

std::unexpected<Refusal> unavailable() {
  return refuse(Reason::StoreUnavailable, "store_unavailable");
}

}  // namespace

Taken<Receipt> take(const Rulebook& rulebook, store::Store& store, std::span<const Part> parts,
                    const Moment& received, std::string_view today) {
  const auto bytes = find_submission(parts);
  if (!bytes) return std::unexpected(bytes.error());
  if (auto sizes = check_sizes(parts, rulebook.limits); !sizes) {
    return std::unexpected(sizes.error());
  }
  const auto submission = read(*bytes);
  if (!submission) return std::unexpected(submission.error());

  // A repeat gets its first receipt whatever has changed since: the form may have run out, or
  // the day turned, between the first answer that never arrived and this try.
  std::string digest = "sha256:" + sha256_hex(*bytes);
  auto known = store.find_accepted(submission->submission_id, digest);
  if (!known) return unavailable();
  if (*known) return to_receipt(std::move(**known));

  const auto form = find_form(rulebook.forms, *submission, today);
  if (!form) return std::unexpected(form.error());
  const auto uploads = store.uploads(submission->submission_id);
  if (!uploads) return unavailable();
  if (auto total = check_total(*submission, parts, *uploads, rulebook.limits); !total) {
    return std::unexpected(total.error());
  }
  Problems problems = check(rulebook, **form, *submission, parts, *uploads, today);
  if (!problems.empty()) {
    return refuse(Reason::AnswersRefused, "answers_refused", "", std::move(problems));
  }
  auto acceptance = store.accept(
      to_store(**form, *submission, *bytes, std::move(digest), parts, received));
  // An upload that ran out between the check and now fails too: the next try names it.
  if (!acceptance) return unavailable();
  return to_receipt(std::move(*acceptance));
}

}  // namespace todoke::intake

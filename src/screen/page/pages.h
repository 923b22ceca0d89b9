#pragma once

#include <vector>

#include "screen/nodes.h"
#include "screen/scene.h"

namespace todoke {

/// What one stage of the procedure shows in Main, and the heading that names it in the title.
struct Body {
  std::string heading;
  std::vector<Node> nodes;
};

Body compose_intro(const Scene& scene);
Body compose_question_page(const Scene& scene, const Page& page);
Body compose_review(const Scene& scene);
Body compose_sending(const Scene& scene);
Body compose_receipt(const Scene& scene);

// What several stages share.
enum class Brand : std::uint8_t { Municipality, Procedure };
Node compose_header(const Scene& scene, Brand brand);
Node compose_steps(const Scene& scene, const Effort& effort);
/// Of a page of questions; `steps` are what compose_steps gave.
Node compose_progress(const Scene& scene, const Effort& effort, const Node& steps);
Node compose_saved(const Scene& scene, std::string_view promise_key);

/// Whom to ask, as the municipality's settings say ("contact": name, phone, hours): under a heading
/// on the receipt; as a disclosure below every page of questions, with the telephone to press.
/// Nothing without settings.
void add_contact(const Scene& scene, std::vector<Node>& nodes);
void add_help(const Scene& scene, std::vector<Node>& nodes);

/// The list of what is to be mended, with links to the inputs as they stand in `fields`.
Node compose_error_summary(const Scene& scene, const std::vector<Node>& fields);

/// 「2026年11月21日 14時41分」 of "2026-11-21T14:41:00+09:00"; the text itself when it is no time.
std::string say_time(const Scene& scene, std::string_view iso);

/// The first thing that can take the focus in this node, itself included; null when none can.
const Node* first_focusable(const Node& node);
const Node* find_node(const std::vector<Node>& nodes, std::string_view id);

}  // namespace todoke

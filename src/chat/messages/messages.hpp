#pragma once
// Use cases about messages (facts/flows.md 2-8, details-rooms.md 5, methods.md 4). Each throws
// base::Error with the documented id; nothing is changed when it throws.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "chat/caller.hpp"
#include "chat/context.hpp"

namespace parley::chat::messages {

using base::Object;

// Named limits of what a message may carry.
inline constexpr std::size_t kAttachmentsMax = 100;
inline constexpr std::size_t kMentionsMax = 100;
inline constexpr std::int64_t kClientClockSkewMs = 10'000;  // DESIGN 3.8

struct HistoryRequest {
  std::string rid;
  std::optional<std::int64_t> latest_ms;
  std::optional<std::int64_t> oldest_ms;
  bool inclusive = false;
  bool unreads = false;
  bool show_threads = true;
  std::int64_t skip = 0;
  std::int64_t limit = 20;
  std::optional<std::int64_t> last_seen_ms;  // loadHistory's `ls`
};

struct History {
  std::vector<Object> messages;  // newest first
  std::optional<Object> first_unread;
  std::optional<std::int64_t> unread_not_loaded;
};

// chat.postMessage: one message to one or many rooms.
struct PostRequest {
  std::vector<std::string> room_ids;   // roomId
  std::vector<std::string> channels;   // "#name", "@username", plain name or id
  Object message;                      // text, alias, emoji, avatar, attachments, tmid, …: REST names
};

struct Posted {
  std::string channel;  // as asked for
  Object message;
};

struct ListRequest {
  std::string rid;
  Object filter;
  Object sort;
  Object projection;
  std::int64_t skip = 0;
  std::int64_t limit = 50;
};

class Messages {
 public:
  explicit Messages(Context context);
  ~Messages();

  // DDP sendMessage / REST chat.sendMessage: `message` {_id?, rid, msg, tmid?, …}. Returns the stored
  // message; nullopt where the original answers nothing (duplicate `_id`).
  // `quiet`: as the DDP method, failures past access become an ephemeral message and nullopt.
  std::optional<Object> Send(const Caller& caller, const Object& message,
                             const std::vector<std::string>& preview_urls = {}, bool quiet = false);
  std::vector<Posted> Post(const Caller& caller, const PostRequest& request);
  // `message` {_id, rid?, msg, …}. Returns the new document.
  Object Update(const Caller& caller, const Object& message);
  // Returns {_id, ts-less copy} of what was deleted; `rid` checked when given.
  Object Delete(const Caller& caller, const std::string& id, const std::string& rid = {},
                bool as_user = false);
  // ":smile:" or "smile". Toggles without `should_react`.
  void React(const Caller& caller, const std::string& id, const std::string& emoji,
             std::optional<bool> should_react);
  // nullopt when unknown or not accessible.
  std::optional<Object> Get(const Caller& caller, const std::string& id);

  // Throws "error-not-allowed"; anonymous callers when the workspace allows it.
  History Load(const Caller& caller, const HistoryRequest& request);
  std::vector<Object> LoadMissed(const Caller& caller, const std::string& rid, std::int64_t since_ms);
  model::Page List(const Caller& caller, const ListRequest& request);

  // System messages of other use cases: stores, counts, moves the room's last message. The writes are
  // appended to `batch`; returns the document.
  Object AddSystemMessage(model::Batch* batch, const std::string& type, const std::string& rid,
                          const std::string& text, const Object& user, const Object& extra = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace parley::chat::messages

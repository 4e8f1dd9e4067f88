#pragma once
// Collection `rocketchat_room` (facts/data-model.md 4).
#include <optional>
#include <string>
#include <vector>

#include "model/repository.hpp"

namespace parley::model {

class Rooms : public Repository {
 public:
  explicit Rooms(store::Store& store);

  std::optional<Object> ByName(std::string_view name) const;
  std::optional<Object> ByIdOrName(std::string_view id_or_name) const;
  // Rooms whose slug is one of `names`: channel mentions.
  std::vector<Object> ByNames(const std::vector<std::string>& names, Object projection = {}) const;
  // The group direct room with exactly these members.
  std::optional<Object> DirectByUids(const std::vector<std::string>& sorted_uids) const;
  std::vector<Object> DefaultRooms() const;
  // Public channels (and, given rids, those rooms) by an already checked filter.
  Page List(const Object& filter, const Object& sort, const Object& projection, std::int64_t skip,
            std::int64_t limit) const;
  std::vector<Object> ByIdsSince(const std::vector<std::string>& ids,
                                 std::int64_t updated_after_ms) const;
  std::vector<Object> SearchChannels(std::string_view text,
                                     const std::vector<std::string>& except_ids,
                                     std::int64_t limit) const;
  std::vector<Object> DiscussionsOf(std::string_view rid) const;

  // The counter, the time and the copy of a room's last message; never moves `lm` back.
  store::Write MessageSentWrite(std::string_view rid, std::int64_t ts_ms,
                                const Object* last_message, std::int64_t count = 1) const;
  store::Write UsersCountWrite(std::string_view rid, std::int64_t by) const;
  store::Write ReplaceLastMessageWrite(std::string_view rid, const Object* last_message) const;
};

// The room fields that clients get (facts/data-model.md "Published room fields").
Object PublishedRoom(const Object& room);
const Object& PublishedRoomProjection();

}  // namespace parley::model

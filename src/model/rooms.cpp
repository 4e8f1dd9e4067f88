#include "model/rooms.hpp"

#include "base/text.hpp"
#include "model/published.hpp"

namespace parley::model {
namespace {

store::Collection Describe() {
  store::Collection room;
  room.name = "rocketchat_room";
  room.watched = true;
  const auto original_only = [](std::vector<store::IndexKey> keys) {
    store::Index index{.keys = std::move(keys)};
    index.mongodb_only = true;
    return index;
  };
  room.indexes = {
      {.keys = {{"name"}}, .unique = true, .sparse = true},
      {.keys = {{"default"}}},
      {.keys = {{"prid"}}},
      {.keys = {{"uids", store::IndexKind::kArray}}},
      {.keys = {{"t"}, {"ts"}}},
      {.keys = {{"t"}, {"name"}}},  // ours: channels.list
      original_only({{"featured"}}),
      original_only({{"muted", store::IndexKind::kArray}}),
      original_only({{"u._id"}}),
      original_only({{"ts"}}),
      original_only({{"fname"}}),
      original_only({{"createdOTR"}}),
      original_only({{"encrypted"}}),
      original_only({{"broadcast"}}),
      original_only({{"teamId"}, {"teamDefault"}}),
      original_only({{"usersWaitingForE2EKeys.userId", store::IndexKind::kArray}}),
  };
  return room;
}

}  // namespace

Rooms::Rooms(store::Store& store) : Repository(store, Describe(), "room") {}

std::optional<Object> Rooms::ByName(std::string_view name) const {
  return FindOne({{"name", name}});
}

std::optional<Object> Rooms::ByIdOrName(std::string_view id_or_name) const {
  if (auto room = ById(id_or_name)) return room;
  return ByName(id_or_name);
}

std::vector<Object> Rooms::ByNames(const std::vector<std::string>& names, Object projection) const {
  if (names.empty()) return {};
  FindOptions options;
  options.projection = std::move(projection);
  return Find({{"name", {{"$in", base::ToArray(names)}}}, {"t", {{"$in", {"c", "p"}}}}}, options);
}

std::optional<Object> Rooms::DirectByUids(const std::vector<std::string>& sorted_uids) const {
  return FindOne({{"uids", base::ToArray(sorted_uids)}, {"t", "d"}});
}

std::vector<Object> Rooms::DefaultRooms() const {
  return Find({{"default", true}, {"t", {{"$in", {"c", "p"}}}}});
}

Page Rooms::List(const Object& filter, const Object& sort, const Object& projection,
                 std::int64_t skip, std::int64_t limit) const {
  FindOptions options;
  options.sort = sort;
  options.projection = projection;
  options.skip = skip;
  options.limit = limit;
  return FindPage(filter, options);
}

std::vector<Object> Rooms::ByIdsSince(const std::vector<std::string>& ids,
                                      std::int64_t updated_after_ms) const {
  if (ids.empty()) return {};
  Object filter{{"_id", {{"$in", base::ToArray(ids)}}}};
  if (updated_after_ms > 0) filter["_updatedAt"] = {{"$gt", base::Date(updated_after_ms)}};
  return Find(filter);
}

std::vector<Object> Rooms::SearchChannels(std::string_view text,
                                          const std::vector<std::string>& except_ids,
                                          std::int64_t limit) const {
  const Object like{{"$regex", base::EscapeRegex(text)}, {"$options", "i"}};
  Object filter{{"t", "c"}, {"$or", Array{Object{{"name", like}}, Object{{"fname", like}}}}};
  if (!except_ids.empty()) filter["_id"] = {{"$nin", base::ToArray(except_ids)}};
  FindOptions options;
  options.sort = {{"name", 1}};
  options.limit = limit;
  options.projection = {{"t", 1},           {"name", 1},      {"fname", 1}, {"joinCodeRequired", 1},
                        {"lastMessage", 1}, {"federated", 1}, {"prid", 1},  {"teamId", 1},
                        {"teamMain", 1},    {"avatarETag", 1}};
  return Find(filter, options);
}

std::vector<Object> Rooms::DiscussionsOf(std::string_view rid) const {
  return Find({{"prid", rid}});
}

store::Write Rooms::MessageSentWrite(std::string_view rid, std::int64_t ts_ms,
                                     const Object* last_message, std::int64_t count) const {
  Object update{{"$inc", {{"msgs", count}}}};
  if (last_message != nullptr) {
    update["$max"] = {{"lm", base::Date(ts_ms)}};
    update["$set"] = {{"lastMessage", *last_message}};
  } else if (ts_ms > 0) {
    update["$max"] = {{"lm", base::Date(ts_ms)}};
  }
  return UpdateWrite({{"_id", rid}}, std::move(update));
}

store::Write Rooms::UsersCountWrite(std::string_view rid, std::int64_t by) const {
  return UpdateWrite({{"_id", rid}}, {{"$inc", {{"usersCount", by}}}});
}

store::Write Rooms::ReplaceLastMessageWrite(std::string_view rid,
                                            const Object* last_message) const {
  if (last_message == nullptr)
    return UpdateWrite({{"_id", rid}}, {{"$unset", {{"lastMessage", 1}}}});
  return UpdateWrite({{"_id", rid}}, {{"$set", {{"lastMessage", *last_message}}}});
}

const Object& PublishedRoomProjection() {
  static const Object projection = [] {
    Object made;
    for (std::string_view field : kPublishedRoomFields) made[field] = 1;
    return made;
  }();
  return projection;
}

Object PublishedRoom(const Object& room) {
  Object published;
  for (const auto& member : room) {
    if (PublishedRoomProjection().contains(member.key()))
      published.emplace(member.key(), member.value());
  }
  return published;
}

}  // namespace parley::model

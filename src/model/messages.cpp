#include "model/messages.hpp"

namespace parley::model {
namespace {

store::Collection Describe() {
  store::Collection message;
  message.name = "rocketchat_message";
  message.watched = true;
  const auto original_only = [](std::vector<store::IndexKey> keys) {
    store::Index index{.keys = std::move(keys)};
    index.mongodb_only = true;
    return index;
  };
  message.indexes = {
      {.keys = {{"rid"}, {"ts"}, {"_id"}}},  // ours: history in its total order
      {.keys = {{"tmid"}}, .sparse = true},
      {.keys = {{"drid"}}, .sparse = true},
      {.keys = {{"expireAt"}}, .sparse = true, .expire_after_s = 0},
      original_only({{"rid"}, {"ts"}, {"_updatedAt"}}),
      original_only({{"ts"}}),
      original_only({{"u._id"}}),
      original_only({{"editedAt"}}),
      original_only({{"editedBy._id"}}),
      original_only({{"rid"}, {"t"}, {"u._id"}}),
      original_only({{"file._id"}}),
      original_only({{"mentions.username", store::IndexKind::kArray}}),
      original_only({{"pinned"}}),
      original_only({{"pinnedBy._id"}}),
      original_only({{"starred._id", store::IndexKind::kArray}}),
      original_only({{"unread"}}),
      original_only({{"tcount"}, {"tlm"}}),
      original_only({{"rid"}, {"tcount"}}),
      original_only({{"t"}}),
      original_only({{"federation.eventId"}}),
      original_only({{"slackTs"}, {"slackBotId"}}),
      original_only({{"navigation.token"}}),
  };
  return message;
}

Object Filter(const HistoryQuery& query) {
  Object filter{{"rid", query.rid}, {"_hidden", {{"$ne", true}}}};
  if (query.latest_ms || query.oldest_ms) {
    Object range;
    if (query.latest_ms) range[query.inclusive ? "$lte" : "$lt"] = base::Date(*query.latest_ms);
    if (query.oldest_ms) range[query.inclusive ? "$gte" : "$gt"] = base::Date(*query.oldest_ms);
    filter["ts"] = std::move(range);
  }
  if (!query.hidden_types.empty()) filter["t"] = {{"$nin", base::ToArray(query.hidden_types)}};
  if (!query.show_threads) {
    filter["$or"] = Array{Object{{"tmid", {{"$exists", false}}}}, Object{{"tshow", true}}};
  }
  return filter;
}

}  // namespace

Messages::Messages(store::Store& store) : Repository(store, Describe(), "message") {}

std::vector<Object> Messages::History(const HistoryQuery& query) const {
  FindOptions options;
  const int direction = query.ascending ? 1 : -1;
  options.sort = {{"ts", direction}, {"_id", direction}};
  options.skip = query.skip;
  options.limit = query.limit;
  return Find(Filter(query), options);
}

std::int64_t Messages::CountVisible(const HistoryQuery& query) const {
  return Count(Filter(query));
}

Page Messages::List(std::string_view rid, const Object& filter, const Object& sort,
                    const Object& projection, std::int64_t skip, std::int64_t limit) const {
  Object all{{"rid", rid}, {"_hidden", {{"$ne", true}}}};
  if (!filter.empty()) all["$and"] = Array{filter};
  FindOptions options;
  options.sort = sort;
  if (sort.empty()) options.sort = {{"ts", -1}, {"_id", -1}};
  options.projection = projection;
  options.skip = skip;
  options.limit = limit;
  return FindPage(all, options);
}

std::optional<Object> Messages::LastVisible(std::string_view rid,
                                            std::string_view except_id) const {
  FindOptions options;
  options.sort = {{"ts", -1}, {"_id", -1}};
  // What may stand as a room's last message (details-rooms.md 6): e2e, or untyped and on the main
  // timeline.
  return FindOne({{"rid", rid},
                  {"_id", {{"$ne", except_id}}},
                  {"_hidden", {{"$ne", true}}},
                  {"$or", Array{Object{{"t", "e2e"}},
                                Object{{"t", {{"$exists", false}}}, {"tmid", {{"$exists", false}}}},
                                Object{{"t", {{"$exists", false}}}, {"tshow", true}}}}},
                 options);
}

std::vector<Object> Messages::VisibleByIds(const std::vector<std::string>& ids) const {
  if (ids.empty()) return {};
  return Find({{"_id", {{"$in", base::ToArray(ids)}}}, {"_hidden", {{"$ne", true}}}});
}

std::int64_t Messages::CountNewerThan(std::string_view rid, std::int64_t ts_ms) const {
  return Count({{"rid", rid}, {"ts", {{"$gt", base::Date(ts_ms)}}}, {"_hidden", {{"$ne", true}}}});
}

std::vector<Object> Messages::UpdatedSince(std::string_view rid, std::int64_t since_ms) const {
  FindOptions options;
  options.sort = {{"ts", -1}, {"_id", -1}};
  return Find(
      {{"rid", rid}, {"_hidden", {{"$ne", true}}}, {"_updatedAt", {{"$gt", base::Date(since_ms)}}}},
      options);
}

std::vector<Object> Messages::DeletedSince(std::string_view rid, std::int64_t since_ms) const {
  FindOptions options;
  options.projection = {{"_id", 1}, {"_deletedAt", 1}};
  return store_.Find(kTrashCollection,
                     {{"__collection__", "message"},
                      {"rid", rid},
                      {"_deletedAt", {{"$gt", base::Date(since_ms)}}}},
                     options);
}

std::vector<std::string> Messages::IdsOfRoom(std::string_view rid) const {
  FindOptions options;
  options.projection = {{"_id", 1}};
  std::vector<std::string> ids;
  for (const Object& found : Find({{"rid", rid}}, options)) ids.push_back(IdOf(found));
  return ids;
}

}  // namespace parley::model

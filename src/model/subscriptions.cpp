#include "model/subscriptions.hpp"

#include "base/text.hpp"
#include "model/published.hpp"

namespace parley::model {
namespace {

store::Collection Describe() {
  store::Collection subscription;
  subscription.name = "rocketchat_subscription";
  subscription.watched = true;
  const auto original_only = [](std::vector<store::IndexKey> keys) {
    store::Index index{.keys = std::move(keys)};
    index.mongodb_only = true;
    return index;
  };
  subscription.indexes = {
      {.keys = {{"rid"}, {"u._id"}}, .unique = true},
      {.keys = {{"rid"}, {"alert"}, {"u._id"}}},
      {.keys = {{"u._id"}, {"name"}, {"t"}}},
      {.keys = {{"roles", store::IndexKind::kArray}}},
      {.keys = {{"E2EKey"}}, .unique = true, .sparse = true, .mongodb_only = true},
      original_only({{"rid"}, {"u._id"}, {"open"}}),
      original_only({{"rid"}, {"u.username"}}),
      original_only({{"rid"}, {"roles", store::IndexKind::kArray}}),
      original_only({{"name"}, {"t"}}),
      original_only({{"open"}}),
      original_only({{"alert"}}),
      original_only({{"ts"}}),
      original_only({{"ls"}}),
      original_only({{"rid"}, {"ls"}}),
      original_only({{"prid"}}),
      original_only({{"desktopNotifications"}}),
      original_only({{"mobilePushNotifications"}}),
      original_only({{"emailNotifications"}}),
      original_only({{"autoTranslate"}}),
      original_only({{"autoTranslateLanguage"}}),
      original_only({{"userHighlights.0"}}),
      original_only({{"u._id"}, {"open"}, {"department"}}),
  };
  return subscription;
}

Object Key(std::string_view rid, std::string_view uid) {
  return {{"rid", rid}, {"u._id", uid}};
}

}  // namespace

Subscriptions::Subscriptions(store::Store& store) : Repository(store, Describe(), "subscription") {}

std::optional<Object> Subscriptions::Of(std::string_view rid, std::string_view uid,
                                        Object projection) const {
  FindOptions options;
  options.projection = std::move(projection);
  return FindOne(Key(rid, uid), options);
}

bool Subscriptions::Exists(std::string_view rid, std::string_view uid) const {
  return Count(Key(rid, uid), 1) > 0;
}

std::vector<Object> Subscriptions::OfUser(std::string_view uid,
                                          std::int64_t updated_after_ms) const {
  Object filter{{"u._id", uid}};
  if (updated_after_ms > 0) filter["_updatedAt"] = {{"$gt", base::Date(updated_after_ms)}};
  return Find(filter);
}

std::vector<std::string> Subscriptions::RidsOfUser(std::string_view uid) const {
  FindOptions options;
  options.projection = {{"rid", 1}};
  std::vector<std::string> rids;
  for (const Object& found : Find({{"u._id", uid}}, options)) {
    rids.emplace_back(base::StringOr(found, "rid"));
  }
  return rids;
}

std::vector<std::string> Subscriptions::RidsOfUserByType(std::string_view uid,
                                                         std::string_view type) const {
  FindOptions options;
  options.projection = {{"rid", 1}};
  std::vector<std::string> rids;
  for (const Object& found : Find({{"u._id", uid}, {"t", type}}, options)) {
    rids.emplace_back(base::StringOr(found, "rid"));
  }
  return rids;
}

std::vector<Object> Subscriptions::OfRoom(std::string_view rid, Object projection) const {
  FindOptions options;
  options.projection = std::move(projection);
  return Find({{"rid", rid}}, options);
}

std::vector<Object> Subscriptions::OfRoomWithRole(std::string_view rid,
                                                  std::string_view role) const {
  return Find({{"rid", rid}, {"roles", role}});
}

std::vector<Object> Subscriptions::WithAnyRole(std::string_view rid) const {
  FindOptions options;
  options.sort = {{"u.username", 1}};
  options.projection = {{"rid", 1}, {"u", 1}, {"roles", 1}};
  return Find({{"rid", rid}, {"roles", {{"$exists", true}, {"$ne", Array()}}}}, options);
}

std::int64_t Subscriptions::CountOfRoom(std::string_view rid) const {
  return Count({{"rid", rid}});
}

Page Subscriptions::MembersPage(std::string_view rid, const Object& sort, std::int64_t skip,
                                std::int64_t limit) const {
  FindOptions options;
  options.sort = sort;
  options.skip = skip;
  options.limit = limit;
  options.projection = {{"u", 1}, {"roles", 1}};
  return FindPage({{"rid", rid}}, options);
}

std::vector<Object> Subscriptions::OfUserByName(std::string_view uid, std::string_view text,
                                                std::int64_t limit) const {
  const Object like{{"$regex", base::EscapeRegex(text)}, {"$options", "i"}};
  FindOptions options;
  options.limit = limit;
  options.sort = {{"name", 1}};
  return Find({{"u._id", uid}, {"$or", Array{Object{{"name", like}}, Object{{"fname", like}}}}},
              options);
}

std::vector<Object> Subscriptions::RemovedSince(std::string_view uid, std::int64_t since_ms) const {
  FindOptions options;
  options.projection = {{"_id", 1}, {"rid", 1}, {"_deletedAt", 1}};
  return store_.Find(kTrashCollection,
                     {{"__collection__", "subscription"},
                      {"u._id", uid},
                      {"_deletedAt", {{"$gt", base::Date(since_ms)}}}},
                     options);
}

store::Write Subscriptions::ReadWrite(std::string_view rid, std::string_view uid,
                                      std::int64_t now_ms, bool alert) const {
  return UpdateWrite(Key(rid, uid), {{"$set",
                                      {{"open", true},
                                       {"alert", alert},
                                       {"unread", 0},
                                       {"userMentions", 0},
                                       {"groupMentions", 0},
                                       {"ls", base::Date(now_ms)}}}});
}

store::Write Subscriptions::SetWrite(std::string_view rid, std::string_view uid,
                                     Object fields) const {
  return UpdateWrite(Key(rid, uid), {{"$set", std::move(fields)}});
}

store::Write Subscriptions::AddRoleWrite(std::string_view rid, std::string_view uid,
                                         std::string_view role) const {
  return UpdateWrite(Key(rid, uid), {{"$addToSet", {{"roles", role}}}});
}

store::Write Subscriptions::RemoveRoleWrite(std::string_view rid, std::string_view uid,
                                            std::string_view role) const {
  return UpdateWrite(Key(rid, uid), {{"$pull", {{"roles", role}}}});
}

void Subscriptions::AddUnreadWrites(Batch* batch, const UnreadRules& rules) const {
  const Object shown{{"alert", true}, {"open", true}};
  if (!rules.user_mentions.empty()) {
    Object increments{{"userMentions", 1}};
    if (rules.count_user_mentions) increments["unread"] = 1;
    batch->Add(
        UpdateWrite({{"rid", rules.rid}, {"u._id", {{"$in", base::ToArray(rules.user_mentions)}}}},
                    {{"$set", shown}, {"$inc", std::move(increments)}}, true));
  } else if (rules.group_mention) {
    Object increments{{"groupMentions", 1}};
    if (rules.count_group_mentions) increments["unread"] = 1;
    batch->Add(UpdateWrite({{"rid", rules.rid}, {"u._id", {{"$ne", rules.sender}}}},
                           {{"$set", shown}, {"$inc", std::move(increments)}}, true));
  }
  if (rules.count_all && !rules.group_mention) {
    std::vector<std::string> counted = rules.user_mentions;
    counted.push_back(rules.sender);
    batch->Add(UpdateWrite({{"rid", rules.rid}, {"u._id", {{"$nin", base::ToArray(counted)}}}},
                           {{"$set", shown}, {"$inc", {{"unread", 1}}}}, true));
    return;
  }
  // Only members who are not alerted yet are touched: a message costs nothing for the others. A
  // closed subscription is never alerted, so this opens it too.
  if (!rules.group_mention) {
    batch->Add(UpdateWrite({{"rid", rules.rid},
                            {"alert", {{"$in", {false, nullptr}}}},
                            {"u._id", {{"$ne", rules.sender}}}},
                           {{"$set", shown}}, true));
  }
}

Object PublishedSubscription(const Object& subscription) {
  static const Object fields = [] {
    Object made;
    for (std::string_view field : kPublishedSubscriptionFields) made[field] = 1;
    return made;
  }();
  Object published;
  for (const auto& member : subscription) {
    if (fields.contains(member.key())) published.emplace(member.key(), member.value());
  }
  return published;
}

}  // namespace parley::model

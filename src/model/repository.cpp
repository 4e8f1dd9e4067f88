#include "model/repository.hpp"

#include "base/ids.hpp"

namespace parley::model {
namespace {

bool HasOperators(const Object& update) {
  return update.empty() || update.begin()->key().starts_with('$');
}

// Adds `_updatedAt` to an update of either form, unless the caller sets it.
void Stamp(Object* update) {
  const Value now = base::Date(base::NowMs());
  if (!HasOperators(*update)) {
    (*update)["_updatedAt"] = now;
    return;
  }
  Value& set = (*update)["$set"];
  if (!set.is_object()) set = Object();
  if (!set.get_object().contains("_updatedAt")) set.get_object()["_updatedAt"] = now;
}

}  // namespace

std::string IdOf(const Object& document) {
  return std::string(base::StringOr(document, "_id"));
}

Repository::Repository(store::Store& store, store::Collection collection, std::string trash_name)
    : store_(store), collection_(std::move(collection)), trash_name_(std::move(trash_name)) {}

std::optional<Object> Repository::ById(std::string_view id, Object projection) const {
  FindOptions options;
  options.projection = std::move(projection);
  return store_.FindOne(name(), {{"_id", id}}, options);
}

std::vector<Object> Repository::ByIds(const std::vector<std::string>& ids,
                                      Object projection) const {
  if (ids.empty()) return {};
  FindOptions options;
  options.projection = std::move(projection);
  return store_.Find(name(), {{"_id", {{"$in", base::ToArray(ids)}}}}, options);
}

std::int64_t Repository::CountAll() const {
  return store_.Count(name(), {});
}

store::Write Repository::InsertWrite(Object* document) const {
  if (!document->contains("_id")) (*document)["_id"] = base::RandomId();
  if (stamp_ && !document->contains("_updatedAt")) {
    (*document)["_updatedAt"] = base::Date(base::NowMs());
  }
  return store::Insert{name(), *document};
}

store::Write Repository::UpdateWrite(Object filter, Object update, bool many, bool upsert) const {
  if (stamp_) Stamp(&update);
  return store::Update{name(), std::move(filter), std::move(update), upsert, many};
}

store::Write Repository::RemoveWrite(Object filter, bool many) const {
  return store::Remove{name(), std::move(filter), many};
}

std::string Repository::Insert(Object document) const {
  store_.CommitOne(InsertWrite(&document));
  return IdOf(document);
}

store::WriteResult Repository::UpdateOne(Object filter, Object update, bool upsert) const {
  return store_.CommitOne(UpdateWrite(std::move(filter), std::move(update), false, upsert));
}

store::WriteResult Repository::UpdateMany(Object filter, Object update) const {
  return store_.CommitOne(UpdateWrite(std::move(filter), std::move(update), true));
}

store::WriteResult Repository::SetFields(std::string_view id, Object fields) const {
  return UpdateOne({{"_id", id}}, {{"$set", std::move(fields)}});
}

std::vector<Object> Repository::Remove(const Object& filter) const {
  std::vector<Object> documents = Find(filter);
  if (documents.empty()) return documents;
  Batch batch;
  AddRemoval(&batch, documents);
  store_.Commit(batch);
  return documents;
}

void Repository::AddRemoval(Batch* batch, const std::vector<Object>& documents) const {
  Array ids;
  const Value now = base::Date(base::NowMs());
  for (const Object& document : documents) {
    ids.push_back(document.at("_id"));
    if (trash_name_.empty()) continue;
    Object copy = document;
    copy["_deletedAt"] = now;
    copy["__collection__"] = trash_name_;
    // An id can have been in the trash before: an upsert, not an insert.
    batch->Add(store::Update{
        kTrashCollection, {{"_id", document.at("_id")}}, std::move(copy), true, false});
  }
  if (!ids.empty()) batch->Add(RemoveWrite({{"_id", {{"$in", std::move(ids)}}}}, true));
}

std::optional<Object> Repository::FindOne(const Object& filter, const FindOptions& options) const {
  return store_.FindOne(name(), filter, options);
}

std::vector<Object> Repository::Find(const Object& filter, const FindOptions& options) const {
  return store_.Find(name(), filter, options);
}

Page Repository::FindPage(const Object& filter, const FindOptions& options) const {
  Page page;
  page.items = store_.Find(name(), filter, options);
  const auto seen = options.skip + static_cast<std::int64_t>(page.items.size());
  // A last page that is not full says the total by itself.
  const bool complete =
      (options.limit == 0 || static_cast<std::int64_t>(page.items.size()) < options.limit) &&
      (options.skip == 0 || !page.items.empty());
  page.total = complete ? seen : store_.Count(name(), filter);
  return page;
}

std::int64_t Repository::Count(const Object& filter, std::int64_t limit) const {
  return store_.Count(name(), filter, limit);
}

}  // namespace parley::model

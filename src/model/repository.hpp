#pragma once
// The base of the classes of this room: one class per collection, with every query and its indexes.
// Use cases never see a filter. Deleted documents of most collections are copied to the trash first
// (facts/data-model.md 1).
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/json.hpp"
#include "base/time.hpp"
#include "store/store.hpp"

namespace parley::model {

using base::Array;
using base::Object;
using base::Value;
using store::Batch;
using store::FindOptions;

// One page of a list, and how many documents match in all.
struct Page {
  std::vector<Object> items;
  std::int64_t total = 0;
};

class Repository {
 public:
  // `trash_name`: the short name under which deleted documents are kept; empty: not kept.
  Repository(store::Store& store, store::Collection collection, std::string trash_name = {});
  Repository(const Repository&) = delete;
  Repository& operator=(const Repository&) = delete;

  const std::string& name() const { return collection_.name; }
  const store::Collection& collection() const { return collection_; }
  void Declare() { store_.Declare(collection_); }

  std::optional<Object> ById(std::string_view id, Object projection = {}) const;
  std::vector<Object> ByIds(const std::vector<std::string>& ids, Object projection = {}) const;
  std::int64_t CountAll() const;

  // Writes for a batch. Insert gets "_id" when missing and, like Update, `_updatedAt`.
  store::Write InsertWrite(Object* document) const;
  store::Write UpdateWrite(Object filter, Object update, bool many = false,
                           bool upsert = false) const;
  store::Write RemoveWrite(Object filter, bool many = false) const;

  // The same, committed at once.
  std::string Insert(Object document) const;
  store::WriteResult UpdateOne(Object filter, Object update, bool upsert = false) const;
  store::WriteResult UpdateMany(Object filter, Object update) const;
  store::WriteResult SetFields(std::string_view id, Object fields) const;
  // Copies what matches to the trash and removes it, in one commit; returns what was removed.
  std::vector<Object> Remove(const Object& filter) const;
  // Adds those two writes for documents that were read before.
  void AddRemoval(Batch* batch, const std::vector<Object>& documents) const;

 protected:
  std::optional<Object> FindOne(const Object& filter, const FindOptions& options = {}) const;
  std::vector<Object> Find(const Object& filter, const FindOptions& options = {}) const;
  Page FindPage(const Object& filter, const FindOptions& options) const;
  std::int64_t Count(const Object& filter, std::int64_t limit = 0) const;

  store::Store& store_;
  bool stamp_ = true;  // collections without `_updatedAt` turn it off

 private:
  store::Collection collection_;
  std::string trash_name_;
};

inline constexpr const char* kTrashCollection = "rocketchat__trash";

// "_id" of a document whose id is a string.
std::string IdOf(const Object& document);

}  // namespace parley::model

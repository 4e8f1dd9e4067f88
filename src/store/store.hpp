#pragma once
// The document store: collections of EJSON documents behind one interface, with a documented subset
// of MongoDB's filters, updates and options (src/store/README.md lists it). Engines: sqlite/
// (embedded) and mongodb/. What the subset lacks is refused with an Error "store-unsupported",
// never half-answered. Callers block; safe from any thread. Documents are EJSON (base/json.hpp).
#include <cstdint>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/error.hpp"
#include "base/json.hpp"

namespace parley::store {

using base::Array;
using base::Object;
using base::Value;

// --- what a collection declares -----------------------------------------------------------------

enum class IndexKind {
  kScalar,  // an array written into the path is refused ("store-array-in-scalar-index")
  kArray,   // multikey: the path is or goes through an array
};

struct IndexKey {
  std::string path;  // dotted
  IndexKind kind = IndexKind::kScalar;
  int direction = 1;
};

struct Index {
  std::vector<IndexKey> keys;  // at most one kArray
  bool unique = false;
  bool sparse = false;
  Object partial;                              // filter of a partial index; empty: none
  std::optional<std::int64_t> expire_after_s;  // TTL on a single date path
  bool ignore_case = false;                    // collation {locale:"en", strength:2}
  bool text = false;                           // full-text index of the single path
  // Made by the MongoDB engine only: the original's index set, which no query of ours needs.
  bool mongodb_only = false;

  // MongoDB's default name: "a_1_b_-1".
  std::string Name() const;
};

struct Collection {
  std::string name;
  std::vector<Index> indexes;
  bool watched = false;  // its changes are in the feed
};

// --- reading ------------------------------------------------------------------------------------

struct FindOptions {
  Object projection;  // {a: 1} or {a: 0}; empty: everything
  Object sort;        // ordered {path: 1 or -1}
  std::int64_t skip = 0;
  std::int64_t limit = 0;    // 0: no limit
  bool ignore_case = false;  // collation {locale:"en", strength:2} for matching and sorting
};

// --- writing ------------------------------------------------------------------------------------

struct Insert {
  std::string collection;
  Object document;  // gets a 17-character "_id" when it has none
};

struct Update {
  std::string collection;
  Object filter;
  Object update;  // operators ($set, $inc, …) or, without operators, a replacement
  bool upsert = false;
  bool many = false;
};

struct Remove {
  std::string collection;
  Object filter;
  bool many = false;
};

using Write = std::variant<Insert, Update, Remove>;

struct WriteResult {
  std::int64_t matched = 0;
  std::int64_t modified = 0;  // documents that really differ afterwards
  std::int64_t removed = 0;
  std::optional<Value> inserted_id;  // of Insert, and of an Update that upserted
};

// The writes of one use case, in order: the fact first, what is derived from it after.
struct Batch {
  std::vector<Write> writes;

  Batch& Add(Write write) {
    writes.push_back(std::move(write));
    return *this;
  }
  bool empty() const { return writes.empty(); }
};

// A unique index was violated; id "store-duplicate-key".
class DuplicateKey : public base::Error {
 public:
  DuplicateKey(std::string collection_name, std::string index_name)
      : Error("store-duplicate-key", "Duplicate key"),
        collection(std::move(collection_name)),
        index(std::move(index_name)) {}
  std::string collection;
  std::string index;  // Index::Name(), or "_id_"
};

struct FindAndUpdateOptions {
  Object sort;
  Object projection;
  bool upsert = false;
  bool return_after = true;  // else the document as it was before
};

// --- the change feed ----------------------------------------------------------------------------

// One committed change of a watched collection. Feeds deliver in commit order, each change once.
struct Change {
  enum class Kind { kInsert, kUpdate, kRemove };
  std::int64_t sequence = 0;  // grows by commit order within one process
  std::string collection;
  Kind kind = Kind::kInsert;
  Value id;
  // After the change; for kRemove the document as it was, when the engine knows it.
  std::shared_ptr<const Object> document;
  Object updated;                    // kUpdate: changed top-level or dotted paths → new values
  std::vector<std::string> removed;  // kUpdate: removed paths
};
using Changes = std::vector<Change>;
// Runs on the feed's thread; must not block for long and must not throw.
using ChangeListener = std::function<void(const Changes&)>;

class Store {
 public:
  virtual ~Store() = default;

  // Makes a collection and its missing indexes. Called for every collection before anything else.
  virtual void Declare(const Collection& collection) = 0;

  virtual std::optional<Object> FindOne(const std::string& collection, const Object& filter,
                                        const FindOptions& options = {}) = 0;
  virtual std::vector<Object> Find(const std::string& collection, const Object& filter,
                                   const FindOptions& options = {}) = 0;
  // Streams in bounded memory; the visitor returns false to end.
  virtual void ForEach(const std::string& collection, const Object& filter,
                       const FindOptions& options, const std::function<bool(Object&&)>& visit) = 0;
  virtual std::int64_t Count(const std::string& collection, const Object& filter,
                             std::int64_t limit = 0) = 0;
  // Distinct values at `path`, arrays unwound.
  virtual Array Distinct(const std::string& collection, const std::string& path,
                         const Object& filter) = 0;
  // {value at path → number of documents}, arrays unwound.
  virtual std::vector<std::pair<Value, std::int64_t>> CountBy(const std::string& collection,
                                                              const std::string& path,
                                                              const Object& filter) = 0;

  // Durable when it returns. SQLite: one transaction, grouped with others. MongoDB: ordered, the
  // first write with majority. Throws DuplicateKey (nothing of the batch is applied on SQLite).
  virtual std::vector<WriteResult> Commit(const Batch& batch) = 0;
  // Takes the batch's place in the commit order before it returns; the future is ready when the
  // batch is durable (or holds what Commit would throw). For callers that order writes under a lock
  // which they must not hold for the length of a commit.
  virtual std::future<std::vector<WriteResult>> Submit(Batch batch) {
    std::promise<std::vector<WriteResult>> done;
    try {
      done.set_value(Commit(batch));
    } catch (...) {
      done.set_exception(std::current_exception());
    }
    return done.get_future();
  }
  virtual std::optional<Object> FindOneAndUpdate(const std::string& collection,
                                                 const Object& filter, const Object& update,
                                                 const FindAndUpdateOptions& options = {}) = 0;

  // Listeners are called in the order of subscription, before Commit's caller need have returned.
  virtual void Subscribe(ChangeListener listener) = 0;
  // Blocks until every change committed before this call has been given to the listeners.
  virtual void DrainChanges() = 0;

  virtual bool Healthy() = 0;
  virtual void Close() = 0;

  // Conveniences over Commit.
  WriteResult CommitOne(Write write) {
    Batch batch;
    batch.Add(std::move(write));
    return Commit(batch).front();
  }
};

}  // namespace parley::store

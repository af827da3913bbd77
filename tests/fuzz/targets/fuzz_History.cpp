// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/ArchiveRecords.h"
#include "app/encryption/HistoryWish.h"
#include "shared/wire/Limits.h"
#include "tests/fuzz/FuzzInput.h"

using namespace porchlight;
using namespace porchlight::encryption;

namespace {

void tryRecord(const QByteArray &bytes)
{
    const auto item = archiveItem(bytes);
    if (!item)
        return;
    if (const auto *record = std::get_if<engine::HistoryRecord>(&*item)) {
        fuzz::require(record->entry.seq > 0 && record->entry.body.isEmpty(), "an entry has a place, and no body");
        fuzz::require(record->content.size() <= wire::bodyBytesMax, "what it says is bounded");
        const auto again = archiveItem(archiveRecord(*record));
        const auto *same = again ? std::get_if<engine::HistoryRecord>(&*again) : nullptr;
        fuzz::require(same && *same == *record, "a record comes back as it went");
    }
    if (const auto *missing = std::get_if<engine::MissingHistory>(&*item)) {
        fuzz::require(missing->first > 0 && missing->first <= missing->last, "what is missing is a range");
        fuzz::require(archiveRecord(*missing) == bytes, "it has one form");
    }
    if (const auto *person = std::get_if<engine::PersonFace>(&*item)) {
        fuzz::require(person->face.isValid(), "a face is one");
        const auto again = archiveItem(archiveRecord(*person));
        const auto *same = again ? std::get_if<engine::PersonFace>(&*again) : nullptr;
        fuzz::require(same && *same == *person, "a face comes back as it went");
    }
}

} // namespace

/// What another device of one's own account says that was said (B4), and the record of how far one has come.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    fuzz::FuzzInput input(data, size);
    if (input.byte() % 2 == 0) {
        tryRecord(input.rest());
    } else if (const auto wish = HistoryWish::decode(input.rest())) {
        fuzz::require(HistoryWish::decode(wish->encode()) == wish, "a wish comes back as it went");
    }
    return 0;
}

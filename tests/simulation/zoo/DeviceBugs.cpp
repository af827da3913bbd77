// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/zoo/DeviceBugs.h"

#include "app/encryption/BodyRecords.h"
#include "app/encryption/GroupRecords.h"

#include <algorithm>

namespace porchlight::simulation {

using namespace engine;

namespace {

template <class Kind>
void drop(LocalTransaction &transaction)
{
    std::erase_if(transaction, [](const LocalOperation &o) { return std::holds_alternative<Kind>(o); });
}

void dropKeys(LocalTransaction &transaction, encryption::RecordKind kind, SeededRandom &random)
{
    std::erase_if(transaction, [&](const LocalOperation &o) {
        const auto *put = std::get_if<PutKeyRecord>(&o);
        return put && put->kind == quint8(kind) && random.chance(0.5);
    });
}

} // namespace

void DeviceBugs::storing(LocalTransaction &transaction)
{
    if (is(Plant::TokenNotStored))
        drop<SetToken>(transaction);
    if (is(Plant::RefusalForgotten))
        drop<MarkFailed>(transaction);
    if (is(Plant::ReadMarkUnsaved))
        drop<SetRead>(transaction);
    if (is(Plant::ChainsNotStored)) {
        dropKeys(transaction, encryption::ownKeyKind, m_random);
        dropKeys(transaction, encryption::RecordKind::Session, m_random);
    }
    if (is(Plant::GroupEventsForgotten)) {
        dropKeys(transaction, encryption::groupKind, m_random);
        dropKeys(transaction, encryption::groupEntryKind, m_random);
    }
    if (is(Plant::GroupMembersForgotten) && m_random.chance(0.3))
        drop<PutGroup>(transaction);
    if (is(Plant::GroupLookForgotten) && m_random.chance(0.3))
        drop<PutGroupLook>(transaction);
    if (is(Plant::MarksForgotten)) {
        std::erase_if(transaction, [this](const LocalOperation &o) {
            return std::holds_alternative<PutMark>(o) && m_random.chance(0.1);
        });
    }
    for (LocalOperation &operation : transaction) {
        if (auto *put = std::get_if<PutEntry>(&operation); put && put->mine && is(Plant::OwnEntryTwice))
            put->entry.id = m_random.id<MessageId>();
    }
    if (is(Plant::CursorIsMaxSeen)) {
        for (const auto &[log, seq] : std::exchange(m_seen, {}))
            transaction.push_back(SetCursor{log, seq});
    }
}

void DeviceBugs::leaving(wire::Frame &frame)
{
    if (auto *append = std::get_if<wire::Append>(&frame))
        leavingAppend(*append);
}

void DeviceBugs::leavingAppend(wire::Append &append)
{
    if (is(Plant::BodiesReversed))
        std::reverse(append.bodies.begin(), append.bodies.end());
    bool isRepeat = false;
    for (wire::Body &body : append.bodies) {
        const bool isNew = m_sentOnce.insert(body.id).second;
        isRepeat |= !isNew;
        if (!isNew && is(Plant::ResentWithNewId))
            body.id = m_random.id<MessageId>();
        if (!isNew && is(Plant::ResealedOnResend))
            body.bytes.append('!');
    }
    if (isRepeat && is(Plant::RenumberedOnResend))
        ++append.firstNumber;
}

void DeviceBugs::arriving(wire::Frame &frame)
{
    if (const auto *entries = std::get_if<wire::Entries>(&frame); entries && is(Plant::CursorIsMaxSeen)) {
        Seq &seen = m_seen[entries->log];
        seen = std::max(seen, entries->entries.back().seq);
    }
    if (auto *error = std::get_if<wire::Error>(&frame); error && is(Plant::UnlinkedGoesOn)) {
        if (error->code == wire::ErrorCode::TokenUnknown)
            error->code = wire::ErrorCode::SessionReplaced;
    }
    if (const auto *answer = std::get_if<wire::Appended>(&frame); answer && is(Plant::RefusalRetried)) {
        const bool isRefused = std::any_of(answer->stored.begin(), answer->stored.end(),
                                           [](const auto &s) { return s.refused != wire::ErrorCode::None; });
        if (isRefused) {
            wire::Error later;
            later.request = answer->request;
            later.code = wire::ErrorCode::StorageFull;
            frame = later;
        }
    }
}

} // namespace porchlight::simulation

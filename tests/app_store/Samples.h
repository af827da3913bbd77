// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalStore.h"

/// Small values for tests: everything is named by a number.
namespace porchlight::test {

template <class Id>
Id idOf(quint64 number)
{
    std::array<unsigned char, Id::size> bytes{};
    for (int i = 0; i < 8; ++i)
        bytes[Id::size - 1 - std::size_t(i)] = static_cast<unsigned char>(number >> (8 * i));
    return Id(bytes);
}

inline const auto me = idOf<AccountId>(1);
inline const auto ada = idOf<AccountId>(2);
inline const auto bob = idOf<AccountId>(3);

engine::PutIdentity identity();
/// Of me and the others.
engine::PutConversation conversation(quint64 id, std::vector<AccountId> others = {ada}, quint64 createdMs = 1'000);
/// A readable counting entry, its relay time 1000 × its sequence.
engine::PutEntry entry(quint64 conversation, quint64 message, Seq seq, const AccountId &sender = ada,
                       const QString &text = {});
engine::PutComposed composed(quint64 conversation, quint64 message, quint64 number, const QString &text = {});
engine::MarkSent sent(quint64 conversation, quint64 message, Seq seq);
engine::PutMark mark(quint64 conversation, const AccountId &account, Seq delivered, Seq read);

} // namespace porchlight::test

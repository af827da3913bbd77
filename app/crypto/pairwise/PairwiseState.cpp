// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/pairwise/PairwiseState.h"

namespace porchlight::pairwise {

namespace {

template <class Key>
void addAll(std::map<Key, std::optional<QByteArray>> &to, const std::map<Key, std::optional<QByteArray>> &later)
{
    for (const auto &[key, record] : later)
        to[key] = record;
}

template <class Key>
void applyAll(std::map<Key, QByteArray> &to, const std::map<Key, std::optional<QByteArray>> &changes)
{
    for (const auto &[key, record] : changes) {
        if (record)
            to[key] = *record;
        else
            to.erase(key);
    }
}

} // namespace

void PairwiseChange::add(const PairwiseChange &later)
{
    if (later.own)
        own = later.own;
    addAll(sessions, later.sessions);
    addAll(prekeys, later.prekeys);
    addAll(signedPrekeys, later.signedPrekeys);
}

void PairwiseState::apply(const PairwiseChange &change)
{
    if (change.own)
        own = *change.own;
    applyAll(sessions, change.sessions);
    applyAll(prekeys, change.prekeys);
    applyAll(signedPrekeys, change.signedPrekeys);
}

} // namespace porchlight::pairwise

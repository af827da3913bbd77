// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/Seal.h"

namespace porchlight::engine {

/// No encryption: the body is the content. Until the app uses the encryption the relay can read what is written, and
/// the documents say so. What a seal of its own needs in a test begins here.
class PlainSeal : public Seal
{
public:
    Result<Sealed, Unsealed> seal(const ConversationId &conversation, std::span<const PlainBody> bodies, Now now,
                               Out &out) override;
    void taken(const ConversationId &, Out &) override {}
    void withdrawn(const ConversationId &, bool, Now, Out &) override {}
    void beginAnew(const ConversationId &, Out &) override {}
    void startOver(Now, Out &) override {}
    Opening open(const ConversationId &conversation, const wire::Entry &entry, Now now, Out &out) override;
    void receive(const wire::Entry &, Now, Out &) override {}
    void devicesChanged(const ConversationId &, const wire::Entry &, Now, Out &) override {}
    std::vector<LateEntry> takeOpened() override { return {}; }
    void accepted(const ConversationId &, Now, Out &) override {}
    void readUpTo(const ConversationId &, Seq, Now, Out &) override {}
    void erased(const ConversationId &, const MessageId &, Out &) override {}
    void online(ConnectionId, const wire::Welcome &, Now, Out &) override {}
    void offline() override {}
    void beginGeneration(Out &) override {}
    bool wantsNewSession() const override { return false; }
    bool received(const wire::Frame &, Now, Out &) override { return false; }
    void committed(Now, Out &) override {}
    void wanted(const SealWish &wish, Now now, Out &out) override;
    void tick(Now, Out &) override {}
    milliseconds deadline() const override { return Never; }
};

} // namespace porchlight::engine

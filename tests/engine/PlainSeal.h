// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/Seal.h"

namespace porchlight::test {

/// No encryption: the body is the content. For tests of what stands around a seal; those that need more begin here.
class PlainSeal : public engine::Seal
{
public:
    Result<Sealed, engine::Unsealed> seal(const ConversationId &conversation, std::span<const engine::PlainBody> bodies,
                                          Now now, engine::Out &out) override;
    void taken(const ConversationId &, engine::Out &) override {}
    void withdrawn(const ConversationId &, bool, Now, engine::Out &) override {}
    void beginAnew(const ConversationId &, engine::Out &) override {}
    void startOver(Now, engine::Out &) override {}
    engine::Opening open(const ConversationId &conversation, const wire::Entry &entry, Now now,
                         engine::Out &out) override;
    std::optional<engine::SealedTyping> sealTyping(const ConversationId &, QByteArrayView plain, Now) override
    {
        return engine::SealedTyping{0, plain.toByteArray()};
    }
    std::optional<QByteArray> openTyping(const ConversationId &, const DeviceId &, quint64,
                                         const QByteArray &bytes) override
    {
        return bytes;
    }
    void receive(const wire::Entry &, Now, engine::Out &) override {}
    void devicesChanged(const ConversationId &, const wire::Entry &, Now, engine::Out &) override {}
    std::vector<engine::LateEntry> takeOpened() override { return {}; }
    void accepted(const ConversationId &, Now, engine::Out &) override {}
    void readUpTo(const ConversationId &, Seq, Now, engine::Out &) override {}
    void erased(const ConversationId &, const MessageId &, const AccountId &, engine::Out &) override {}
    void online(engine::ConnectionId, const wire::Welcome &, Now, engine::Out &) override {}
    void offline() override {}
    void beginGeneration(engine::Out &) override {}
    bool wantsNewSession() const override { return false; }
    bool received(const wire::Frame &, Now, engine::Out &) override { return false; }
    void committed(Now, engine::Out &) override {}
    void wanted(const engine::SealWish &wish, Now now, engine::Out &out) override;
    void tick(Now, engine::Out &) override {}
    milliseconds deadline() const override { return Never; }
};

} // namespace porchlight::test

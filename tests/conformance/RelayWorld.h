// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/conformance/RelayStoreUnderTest.h"

namespace porchlight::test {

template <class Id>
Id idOf(quint64 number)
{
    std::array<unsigned char, Id::size> bytes{};
    for (std::size_t i = 0; i < 8; ++i)
        bytes[Id::size - 1 - i] = static_cast<unsigned char>(number >> (8 * i));
    return Id(bytes);
}

constexpr auto counts = quint8(wire::EntryKind::Counts);
constexpr auto silent = quint8(wire::EntryKind::Silent);

/// A message that counts, with bytes made of its number.
wire::Body body(quint64 message, quint8 kind = counts);
wire::MailItem mail(const DeviceId &to, quint64 item);
relay::AppendRequest request(const DeviceId &device, const ConversationId &conversation, quint64 firstNumber,
                             std::vector<wire::Body> bodies, std::vector<wire::MailItem> items = {});

/// A relay's store with people in it. Each call is a transaction of its own, and must be committed.
class RelayWorld
{
public:
    explicit RelayWorld(const RelayStoreKind &kind) : m_under(kind.make()) {}

    relay::Store &store() { return m_under->store(); }
    relay::StoreReader &reader() { return m_under->reader(); }
    void damage(const ConversationId &conversation, Seq seq, ModelDamage damage)
    {
        m_under->damage(conversation, seq, damage);
    }
    void reopen() { m_under->reopen(); }
    void keepCopy() { m_under->keepCopy(); }
    void restoreCopy() { m_under->restoreCopy(); }

    std::vector<relay::Outcome> commit(const std::vector<relay::Operation> &operations);
    /// The outcome of one operation.
    template <class T>
    T one(const relay::Operation &operation)
    {
        return std::get<T>(commit({operation}).front());
    }

    /// Makes an account, and returns its first device.
    DeviceId join(const QString &handle);
    DeviceId addDevice(const AccountId &account);
    /// The conversation of the device's account with @p handle.
    ConversationId talk(const DeviceId &device, const QString &handle);
    relay::AppendOutcome append(const relay::AppendRequest &request);
    void acknowledge(const DeviceId &device, const LogId &log, Seq upTo);

    /// Everything the device may read of the log.
    std::vector<wire::Entry> entries(const DeviceId &device, const LogId &log);
    relay::SessionImage session(const DeviceId &device, const relay::ShownPlaces &shown = {});

private:
    std::unique_ptr<RelayStoreUnderTest> m_under;
    quint64 m_accounts = 0;
    quint64 m_tokens = 1'000;
};

} // namespace porchlight::test

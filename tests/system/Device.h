// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/system/HeadlessClient.h"

namespace porchlight::test {

/// Someone's app on one machine, without its window: what it was told last stands in its fields. Lives on the main thread.
class Device
{
public:
    Device(const QString &profile, const QString &data) : m_client(*store::ProfilePaths::of(profile, data))
    {
        QObject::connect(&m_client, &HeadlessClient::registered, &m_client, [this](const QString &trouble) { signedIn = trouble; });
        QObject::connect(&m_client.engine(), &runtime::EngineThread::connectionChanged, &m_client,
                         [this](const engine::ConnectionReport &r) { report = r; });
        QObject::connect(&m_client.engine(), &runtime::EngineThread::conversationReady, &m_client,
                         [this](const engine::ConversationReady &ready) { conversation = ready.conversation; });
        QObject::connect(&m_client.engine(), &runtime::EngineThread::devicesListed, &m_client,
                         [this](const engine::DevicesListed &listed) { devices = listed.devices; });
        QObject::connect(&m_client.engine(), &runtime::EngineThread::askDone, &m_client, [this] { ++done; });
        QObject::connect(&m_client.engine(), &runtime::EngineThread::linkReported, &m_client,
                         [this](const engine::LinkReport &told) { link = told; });
        QObject::connect(&m_client.engine(), &runtime::EngineThread::historyReported, &m_client,
                         [this](const engine::HistoryReport &told) { history = told; });
        QObject::connect(&m_client.engine(), &runtime::EngineThread::recoveryReported, &m_client,
                         [this](const engine::RecoveryReport &told) { recovery = told; });
        QObject::connect(&m_client.engine(), &runtime::EngineThread::recoveryStandingChanged, &m_client,
                         [this](const engine::RecoveryStanding &told) { kit = told; });
        QObject::connect(&m_client.engine(), &runtime::EngineThread::standingChanged, &m_client,
                         [this](const engine::DeviceStanding &told) { standing = told; });
        QObject::connect(&m_client.engine(), &runtime::EngineThread::askFailed, &m_client,
                         [this](const engine::AskFailed &failed) { failures << failed.text; });
        QObject::connect(&m_client.engine(), &runtime::EngineThread::groupTold, &m_client,
                         [this](const engine::GroupTold &told) { group = told; });
        QObject::connect(&m_client.engine(), &runtime::EngineThread::invitationTold, &m_client,
                         [this](const engine::InvitationTold &told) { invited = told; });
        if (const auto trouble = m_client.start())
            qFatal("%s", qPrintable(*trouble));
    }

    void onComposed(std::function<void(const engine::Composed &)> act)
    {
        QObject::connect(&m_client.engine(), &runtime::EngineThread::composed, &m_client, std::move(act));
    }
    /// With an invitation a new account, else one more device.
    void signIn(const QString &relayUrl, const QString &handle, const QString &name,
                const std::optional<QString> &invitation = std::nullopt)
    {
        m_client.makeAccount({relayUrl, handle, QStringLiteral("porch-lantern-7"), handle, name, invitation});
    }
    void post(engine::EngineEvent event) { m_client.engine().post(std::move(event)); }
    bool isOnline() const { return report.state == engine::ConnectionReport::State::Online; }
    /// And part of its account.
    bool isLive() const { return isOnline() && standing && !standing->isPending; }
    std::optional<store::ConversationSummary> summary(const ConversationId &id) { return m_client.reader().conversation(id); }
    store::MessageStatus status(const ConversationId &id)
    {
        const auto summary = m_client.reader().conversation(id);
        return summary && summary->last ? messageStatus(*summary->last, summary->marks) : store::MessageStatus::Received;
    }
    std::vector<store::TimelineRow> timeline(const ConversationId &id)
    {
        return m_client.reader().timelinePage(id, std::nullopt, 10'000);
    }
    int count(const ConversationId &id) { return int(m_client.reader().timelinePage(id, std::nullopt, 100).size()); }
    QStringList texts(const ConversationId &id)
    {
        QStringList texts;
        for (const store::TimelineRow &row : m_client.reader().timelinePage(id, std::nullopt, 100))
            texts.prepend(row.text);
        return texts;
    }
    /// However many there are.
    int all(const ConversationId &id)
    {
        int count = 0;
        std::optional<store::TimelinePlace> before;
        while (true) {
            const auto page = m_client.reader().timelinePage(id, before, 200);
            if (page.empty())
                return count;
            count += int(page.size());
            before = page.back().place;
        }
    }
    store::TimelineRow newest(const ConversationId &id) { return m_client.reader().timelinePage(id, std::nullopt, 1).front(); }
    AccountId account() { return m_client.reader().identity()->account; }
    /// Of the newest message; what the relay says of members' devices has places in the log as well.
    Seq lastSeq(const ConversationId &id) { return m_client.reader().timelinePage(id, std::nullopt, 1).front().seq.value_or(0); }
    quint32 number() { return m_client.reader().identity()->device; }

    std::optional<QString> signedIn;
    engine::ConnectionReport report;
    ConversationId conversation;
    std::vector<wire::DeviceInfo> devices;
    engine::LinkReport link;
    std::optional<engine::DeviceStanding> standing;
    engine::HistoryReport history;
    std::optional<engine::GroupTold> group;
    QStringList failures; ///< of asks, for people
    engine::InvitationTold invited;
    engine::RecoveryReport recovery;
    engine::RecoveryStanding kit;
    int done = 0;

private:
    HeadlessClient m_client;
};

} // namespace porchlight::test

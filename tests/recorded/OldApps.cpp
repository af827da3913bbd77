// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/recorded/OldApps.h"

#include "shared/wire/Codec.h"
#include "tests/recorded/RawFrame.h"

namespace porchlight::recorded {

using What = Line::What;

namespace {

// Of version 1, for ever.
constexpr quint64 welcomeType = 2;
constexpr quint64 registerType = 10;
constexpr quint64 signedInType = 12;

constexpr milliseconds lastWords = 5s;
constexpr quint64 seed = 99; // not that of the recording: nothing may depend on it

} // namespace

OldApps::OldApps(const Recording &recording, const QString &folder) : m_recording(recording), m_began(m_schedule.now())
{
    learnAccounts();
    m_relay = std::make_unique<RelayHost>(
        m_schedule, folder, recording.generation, milliseconds(recording.wallMs) - m_began, seed,
        RelayHost::Outlet{[this](LinkId link, const QByteArray &message) { heard(link, What::FromRelay, message); },
                          [this](LinkId link) { heard(link, What::ClosedByRelay, {}); }});
    m_relay->bends = [this](relay::Operation &operation) {
        if (auto *create = std::get_if<relay::CreateAccount>(&operation); create && m_accounts.contains(create->handle))
            create->account = m_accounts.at(create->handle);
    };
    m_relay->invite(recording.invitation, 10);
}

void OldApps::learnAccounts()
{
    std::map<LinkId, QString> registering;
    for (const Line &line : m_recording.lines) {
        m_devices[line.link] = line.device;
        for (const RawFrame &frame : rawFrames(line.message)) {
            if (line.what == What::FromApp && frame.type == registerType)
                registering[line.link] = frame.fields.value(2).toString();
            if (line.what == What::FromRelay && frame.type == signedInType && registering.contains(line.link)) {
                const auto account = AccountId::fromBytes(frame.fields.value(1).toByteArray());
                m_accounts[registering[line.link]] = account.value_or(AccountId());
            }
        }
    }
}

void OldApps::play()
{
    for (const Line &line : m_recording.lines) {
        m_schedule.runUntil(m_began + milliseconds(line.ms), [] { return false; });
        switch (line.what) {
        case What::Opened:
            m_relay->opened(line.link);
            break;
        case What::ClosedByApp:
            m_relay->closed(line.link);
            break;
        case What::FromApp:
            say(line);
            break;
        case What::FromRelay:
            note(m_then[line.link], line.message);
            break;
        case What::ClosedByRelay:
            break;
        }
    }
    m_schedule.runUntil(m_schedule.now() + lastWords, [] { return false; });
}

void OldApps::say(const Line &line)
{
    wire::Decoded decoded = wire::decode(line.message);
    if (decoded.malformed) {
        m_unread << frameNames(line.message) + u' ' + QString::fromLatin1(line.message.toHex());
        return m_relay->arrivedMalformed(line.link);
    }
    for (wire::Frame &frame : decoded.frames) {
        if (auto *hello = std::get_if<wire::Hello>(&frame))
            bend(*hello, line.device);
    }
    m_relay->arrived(line.link, decoded.frames);
}

void OldApps::heard(LinkId link, What what, const QByteArray &message)
{
    m_answers.push_back({(m_schedule.now() - m_began).count(), link, m_devices.at(link), what, message});
    note(m_now[link], message);
    if (!m_now[link].tide.isEmpty())
        m_tides[m_devices.at(link)] = m_now[link].tide;
}

void OldApps::note(Given &given, const QByteArray &message)
{
    for (const RawFrame &frame : rawFrames(message)) {
        const auto keys = frame.type == welcomeType    ? std::vector<qint64>{8, 9}
                          : frame.type == signedInType ? std::vector<qint64>{4}
                                                       : std::vector<qint64>{};
        for (const qint64 key : keys)
            given.tokens.push_back(frame.fields.value(key).toByteArray()); // also where there is none
        if (frame.type == welcomeType)
            given.tide = frame.fields.value(10).toByteArray();
    }
}

std::optional<QByteArray> OldApps::tokenFor(const QByteArray &recorded) const
{
    for (const auto &[link, then] : m_then) {
        const auto found = std::ranges::find(then.tokens, recorded);
        const auto now = m_now.find(link);
        const auto at = std::size_t(found - then.tokens.begin());
        if (found != then.tokens.end() && now != m_now.end() && at < now->second.tokens.size())
            return now->second.tokens[at];
    }
    return std::nullopt;
}

void OldApps::bend(wire::Hello &hello, const QString &device) const
{
    // Without one it says what it said, and is refused.
    if (hello.token)
        hello.token = tokenFor(*hello.token).value_or(*hello.token);
    if (hello.resume)
        hello.resume = tokenFor(*hello.resume).value_or(*hello.resume);
    for (QByteArray &older : hello.olderTokens)
        older = tokenFor(older).value_or(older);
    if (hello.tide && m_tides.contains(device))
        hello.tide = m_tides.at(device);
}

} // namespace porchlight::recorded

// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/recorded/Stage.h"

#include "shared/base/InvitationCode.h"
#include "shared/wire/Codec.h"

namespace porchlight::recorded {

using What = Line::What;

namespace {

constexpr milliseconds wayTakes = 20ms; // from one end of a link to the other
constexpr quint64 seed = 20'260'101;
constexpr qint64 beganMs = 1'767'225'600'000; // 2026-01-01

QString passwordOf(const QString &handle)
{
    return QStringLiteral("the password of ") + handle;
}

} // namespace

Stage::Stage(QString folder)
    : m_folder(std::move(folder)), m_began(m_schedule.now()), m_wallOffset(milliseconds(beganMs) - m_began)
{
    simulation::SeededRandom random(seed);
    recording.generation = random.id<GenerationId>();
    recording.invitation = makeInvitationCode(random);
    recording.wallMs = beganMs;
    m_relay = std::make_unique<RelayHost>(
        m_schedule, m_folder, recording.generation, m_wallOffset, random.next(),
        RelayHost::Outlet{[this](LinkId link, const QByteArray &message) { fromRelay(link, message); },
                          [this](LinkId link) { closedByRelay(link); }});
    m_relay->invite(recording.invitation, 10);
}

void Stage::run(milliseconds time)
{
    m_schedule.runUntil(m_schedule.now() + time, [] { return false; });
}

void Stage::await(const char *what, const std::function<bool()> &isSo)
{
    for (int tries = 0; !isSo(); ++tries) {
        if (tries == 600)
            qFatal("it does not come to that: %s", what);
        run(100ms);
    }
}

// ---- the network

void Stage::note(LinkId link, What what, const QByteArray &message)
{
    recording.lines.push_back({ms(), link, m_links.at(link).device, what, message});
    if (hears)
        hears(recording.lines.back(), wire::decode(message).frames);
}

LinkId Stage::dial(const QString &device, End end)
{
    const LinkId link = ++m_lastLink;
    end.device = device;
    m_links[link] = std::move(end);
    m_schedule.after(wayTakes, [this, link] {
        m_links.at(link).isOpenAtRelay = true;
        note(link, What::Opened);
        m_relay->opened(link);
    });
    m_schedule.after(2 * wayTakes, [this, link] {
        if (m_links.at(link).isOpen)
            m_links.at(link).opened();
    });
    return link;
}

void Stage::toRelay(LinkId link, const QByteArray &message)
{
    m_schedule.after(wayTakes, [this, link, message] {
        if (!m_links.at(link).isOpenAtRelay)
            return;
        note(link, What::FromApp, message);
        const wire::Decoded decoded = wire::decode(message);
        if (decoded.malformed)
            qFatal("an app says what the relay cannot read");
        m_relay->arrived(link, decoded.frames);
    });
}

void Stage::hangUp(LinkId link)
{
    if (!std::exchange(m_links.at(link).isOpen, false))
        return;
    m_schedule.after(wayTakes, [this, link] {
        if (!std::exchange(m_links.at(link).isOpenAtRelay, false))
            return;
        note(link, What::ClosedByApp);
        m_relay->closed(link);
    });
}

void Stage::fromRelay(LinkId link, const QByteArray &message)
{
    note(link, What::FromRelay, message);
    m_schedule.after(wayTakes, [this, link, message] {
        if (m_links.at(link).isOpen)
            m_links.at(link).arrived(message);
    });
}

void Stage::closedByRelay(LinkId link)
{
    m_links.at(link).isOpenAtRelay = false;
    note(link, What::ClosedByRelay);
    m_schedule.after(wayTakes, [this, link] {
        if (std::exchange(m_links.at(link).isOpen, false))
            m_links.at(link).closed();
    });
}

void Stage::cut(const QString &device)
{
    for (auto &[link, end] : m_links) {
        if (end.device != device || !end.isOpenAtRelay)
            continue;
        const LinkId lost = link;
        hangUp(lost);
        m_schedule.after(wayTakes, [this, lost] { m_links.at(lost).closed(); });
    }
}

// ---- the devices

wire::SignedIn Stage::signIn(const QString &handle, const wire::Frame &request)
{
    std::optional<wire::SignedIn> answer;
    LinkId link = 0;
    const auto arrived = [&](const QByteArray &message) {
        for (const wire::Frame &frame : wire::decode(message).frames) {
            if (std::holds_alternative<wire::Welcome>(frame))
                toRelay(link, wire::encode(request));
            else if (const auto *signedIn = std::get_if<wire::SignedIn>(&frame))
                answer = *signedIn;
        }
    };
    const auto opened = [&] {
        wire::Hello hello;
        hello.app = QStringLiteral("porchlight");
        toRelay(link, wire::encode(hello));
    };
    link = dial(handle, {{}, opened, arrived, [] {}});
    await("somebody signs in", [&] { return answer.has_value(); });
    hangUp(link);
    return *answer;
}

DeviceHost &Stage::enrol(const QString &handle, const QString &deviceName, bool isNew)
{
    const QString password = passwordOf(handle);
    const wire::SignedIn signedIn = isNew ? signIn(handle, wire::Register{1, recording.invitation, handle, password,
                                                                          deviceName})
                                          : signIn(handle, wire::SignIn{1, handle, password, deviceName});
    m_accounts[handle] = signedIn.account;
    return addDevice(signedIn);
}

DeviceHost &Stage::addDevice(const wire::SignedIn &signedIn)
{
    const QString device = signedIn.handle + u'/' + QString::number(signedIn.device);
    const QString path = m_folder + u'/' + signedIn.handle + QString::number(signedIn.device) +
                         QStringLiteral(".sqlite");
    const auto links = std::make_shared<std::map<engine::ConnectionId, LinkId>>();
    const auto host = [this, device] { return m_devices.at(device).get(); };
    DeviceHost::Outlet outlet;
    outlet.dial = [this, device, links, host](engine::ConnectionId connection) {
        (*links)[connection] = dial(device, {{},
                                             [=] { host()->post(engine::SocketOpened{connection}); },
                                             [=](const QByteArray &message) { host()->arrived(connection, message); },
                                             [=] {
                                                 host()->post(engine::SocketClosed{connection, {}});
                                             }});
    };
    outlet.hangUp = [this, links](engine::ConnectionId connection) {
        if (links->contains(connection))
            hangUp(links->at(connection));
    };
    outlet.send = [this, links](engine::ConnectionId connection, const QByteArray &message) {
        toRelay(links->at(connection), message);
    };
    auto &made = m_devices[device] = std::make_unique<DeviceHost>(m_schedule, path, m_wallOffset,
                                                                  seed + m_devices.size(), std::move(outlet));
    made->found(
        {signedIn.account, signedIn.device, signedIn.handle, QStringLiteral("ws://127.0.0.1:8440"), signedIn.token});
    return *made;
}

void Stage::keepProfile(const QString &device, const QString &name)
{
    recording.profiles[name] = at(device).copy(m_folder + QStringLiteral("/copy.sqlite"));
}

} // namespace porchlight::recorded

// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/recorded/DeviceHost.h"
#include "tests/recorded/Recording.h"
#include "tests/recorded/RelayHost.h"

namespace porchlight::recorded {

/// Where a recording is made: the relay, the devices, and a network that loses nothing and writes down what passes the
/// relay's door. Owns all of them.
class Stage
{
public:
    explicit Stage(QString folder);

    /// Somebody registers or signs in on a new device, as app/runtime/SignInFlow does it; the device is not started.
    DeviceHost &enrol(const QString &handle, const QString &deviceName, bool isNew);
    DeviceHost &at(const QString &device) { return *m_devices.at(device); }
    AccountId account(const QString &handle) const { return m_accounts.at(handle); }

    void run(milliseconds time);
    /// Ends the program when it does not come to that within a minute.
    void await(const char *what, const std::function<bool()> &isSo);
    qint64 ms() const { return (m_schedule.now() - m_began).count(); }
    /// The connection that a device has is lost, and each end knows.
    void cut(const QString &device);
    void keepProfile(const QString &device, const QString &name);

    Recording recording;
    RelayHost &relay() { return *m_relay; }
    simulation::Schedule &schedule() { return m_schedule; }
    /// Of everything that is written down.
    std::function<void(const Line &line, const std::vector<wire::Frame> &frames)> hears;

private:
    /// Who holds the other end of a link.
    struct End
    {
        QString device;
        std::function<void()> opened;
        std::function<void(const QByteArray &)> arrived;
        std::function<void()> closed;
        bool isOpen = true;
        bool isOpenAtRelay = false;
    };

    LinkId dial(const QString &device, End end);
    void toRelay(LinkId link, const QByteArray &message);
    void hangUp(LinkId link);
    void fromRelay(LinkId link, const QByteArray &message);
    void closedByRelay(LinkId link);
    void note(LinkId link, Line::What what, const QByteArray &message = {});
    wire::SignedIn signIn(const QString &handle, const wire::Frame &request);
    DeviceHost &addDevice(const wire::SignedIn &signedIn);

    QString m_folder;
    simulation::Schedule m_schedule;
    milliseconds m_began;
    milliseconds m_wallOffset;
    std::unique_ptr<RelayHost> m_relay;
    std::map<QString, std::unique_ptr<DeviceHost>> m_devices;
    std::map<QString, AccountId> m_accounts;
    std::map<LinkId, End> m_links;
    LinkId m_lastLink = 0;
};

} // namespace porchlight::recorded

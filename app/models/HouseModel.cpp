// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/HouseModel.h"

#include "shared/base/RelayAddress.h"

namespace porchlight::models {

namespace {

constexpr qint64 livedMsMin = 10'000; ///< one that ends sooner would only end again

/// Nothing unless it is on this computer, and known by a key.
std::optional<RelayAddress> addressHere(const QString &relayUrl)
{
    const auto address = parseRelayAddress(relayUrl);
    const bool isHere = address && address->host == u"127.0.0.1" && address->proof == RelayAddress::Proof::Pin;
    return isHere ? std::optional(*address) : std::nullopt;
}

} // namespace

HouseModel::HouseModel(const QString &folder, const QString &program, QObject *parent)
    : QObject(parent), m_relay(program, folder)
{
    using house::HouseRelay;
    connect(&m_relay, &HouseRelay::started, this, &HouseModel::onStarted);
    connect(&m_relay, &HouseRelay::ended, this, &HouseModel::onEnded);
    connect(&m_relay, &HouseRelay::failed, this, [this](const Sentence &why) {
        m_isInviting = false;
        set(false, why);
    });
    connect(&m_relay, &HouseRelay::invited, this, [this](const QString &link) {
        m_link = link;
        set(false, {});
    });
    connect(&m_relay, &HouseRelay::pinTold, this, [this](const QString &pin) {
        const auto address = addressHere(m_asked);
        if (!address || pin != pinText(address->pin))
            return set(false, {}); // another relay of this computer, which is somebody else's business
        m_home = m_asked;
        m_relay.start(address->port);
    });
}

void HouseModel::open()
{
    if (!isThere() || m_isBusy)
        return;
    m_link.clear();
    m_isInviting = true;
    set(true, {});
    if (m_relay.isRunning())
        onStarted(m_relay.port());
    else
        m_relay.start();
}

void HouseModel::tryAgain()
{
    if (m_home.isEmpty() || m_relay.isRunning())
        return;
    set(true, {});
    m_relay.start(addressHere(m_home)->port);
}

void HouseModel::live(const QString &relayUrl)
{
    if (relayUrl == m_asked)
        return;
    m_asked = relayUrl;
    m_home.clear();
    if (!addressHere(relayUrl) || !m_relay.hasData())
        return;
    if (!isThere())
        return set(false, Sentence::english("The relay's program, porchlight-relay, is not on this computer any more."));
    if (m_relay.isRunning()) { // the account was made just now
        m_home = relayUrl;
        return;
    }
    set(true, {});
    m_relay.askPin();
}

void HouseModel::onStarted(quint16 port)
{
    m_since.start();
    if (std::exchange(m_isInviting, false))
        return m_relay.invite();
    set(false, {});
    auto address = addressHere(m_home);
    if (!address)
        return;
    address->port = port;
    m_home = m_asked = address->toString();
    Q_EMIT ready(m_home);
}

void HouseModel::onEnded()
{
    m_link.clear();
    if (m_home.isEmpty() || m_since.elapsed() < livedMsMin)
        return set(false, Sentence::english("The relay on this computer has ended by itself."));
    set(true, {});
    m_relay.start(addressHere(m_home)->port);
}

void HouseModel::set(bool isBusy, const Sentence &error)
{
    m_isBusy = isBusy;
    m_error = error;
    Q_EMIT changed();
}

} // namespace porchlight::models

// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QQmlNetworkAccessManagerFactory>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QUrl>

#include <atomic>

namespace porchlight::test {

/// Makes access to the network that counts every request, on whichever thread of QML asks for one.
class CountingFactory final : public QQmlNetworkAccessManagerFactory
{
public:
    QNetworkAccessManager *create(QObject *parent) override;
    int requests() const { return m_requests; }

private:
    std::atomic<int> m_requests = 0;
};

/// What notices when words on a screen reach for the outside: a listener on the loopback that counts connections, a
/// factory that counts the requests QML makes, and a picture on the disk whose opening the system reports. Owns all
/// three; lives on the main thread.
class Trap final
{
public:
    Trap();
    ~Trap();
    Trap(const Trap &) = delete;
    Trap &operator=(const Trap &) = delete;

    bool isSet() const { return m_watch >= 0 && m_listener.isListening(); }
    QUrl address() const;
    QString marker() const { return m_marker; }
    /// For QQmlEngine::setNetworkAccessManagerFactory().
    CountingFactory *factory() { return &m_factory; }

    int connections() const { return m_connections; }
    int requests() const { return m_factory.requests(); }
    /// How often the marker was opened since the last question.
    int openings();

private:
    QTcpServer m_listener;
    int m_connections = 0;
    CountingFactory m_factory;
    QTemporaryDir m_folder;
    QString m_marker;
    int m_notifier = -1;
    int m_watch = -1;
};

} // namespace porchlight::test

// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/Trap.h"

#include <QFile>
#include <QImage>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QTcpSocket>

#include <sys/inotify.h>
#include <unistd.h>

namespace porchlight::test {

namespace {

/// Counts what it is asked for and does it, so that the listener sees it too. Lives on whichever thread of QML made it.
class CountingAccess final : public QNetworkAccessManager
{
public:
    CountingAccess(std::atomic<int> &requests, QObject *parent)
        : QNetworkAccessManager(parent)
        , m_requests(requests)
    {
    }

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body) override
    {
        ++m_requests;
        return QNetworkAccessManager::createRequest(operation, request, body);
    }

private:
    std::atomic<int> &m_requests;
};

} // namespace

QNetworkAccessManager *CountingFactory::create(QObject *parent)
{
    return new CountingAccess(m_requests, parent);
}

Trap::Trap()
    : m_marker(m_folder.filePath(QStringLiteral("marker.png")))
{
    QObject::connect(&m_listener, &QTcpServer::newConnection, &m_listener, [this] {
        while (QTcpSocket *socket = m_listener.nextPendingConnection()) {
            ++m_connections;
            socket->abort();
            socket->deleteLater();
        }
    });
    m_listener.listen(QHostAddress::LocalHost);
    QImage picture(8, 8, QImage::Format_RGB32);
    picture.fill(Qt::red);
    picture.save(m_marker);
    m_notifier = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    m_watch = inotify_add_watch(m_notifier, QFile::encodeName(m_marker).constData(), IN_OPEN);
}

Trap::~Trap()
{
    if (m_notifier >= 0)
        ::close(m_notifier);
}

QUrl Trap::address() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/x.png").arg(m_listener.serverPort()));
}

int Trap::openings()
{
    int count = 0;
    alignas(inotify_event) char buffer[4096];
    for (ssize_t got = ::read(m_notifier, buffer, sizeof buffer); got > 0; got = ::read(m_notifier, buffer, sizeof buffer)) {
        for (ssize_t at = 0; at < got; ++count)
            at += ssize_t(sizeof(inotify_event)) + reinterpret_cast<const inotify_event *>(buffer + at)->len;
    }
    return count;
}

} // namespace porchlight::test

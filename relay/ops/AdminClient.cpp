// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/AdminClient.h"

#include "relay/ops/AdminSocket.h"

#include <QDeadlineTimer>
#include <QLocalSocket>

namespace porchlight::relay {

std::optional<AdminAnswer> askRunningRelay(const QString &dataFolder, const AdminRequest &request, milliseconds timeout)
{
    const int descriptor = connectToAdmin(dataFolder);
    QLocalSocket socket;
    if (descriptor < 0 || !socket.setSocketDescriptor(qintptr(descriptor)))
        return std::nullopt;
    const QDeadlineTimer deadline(timeout);
    socket.write(encodeRequest(request));
    while (!socket.canReadLine()) {
        const bool ended = socket.state() != QLocalSocket::ConnectedState ||
                           socket.bytesAvailable() > adminAnswerBytesMax;
        if (ended || deadline.hasExpired() || !socket.waitForReadyRead(int(deadline.remainingTime())))
            return std::nullopt;
    }
    return decodeAnswer(socket.readLine(adminAnswerBytesMax));
}

} // namespace porchlight::relay

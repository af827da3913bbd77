// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Frame.h"

#include <QTcpSocket>

namespace porchlight::tests {

/// A client that writes exactly the bytes it is told to, right or wrong. Blocking; lives on the test's thread.
class RawClient
{
public:
    enum Opcode : quint8 { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

    struct Frame
    {
        int opcode = -1; ///< -1: none came
        QByteArray payload;
    };

    explicit RawClient(quint16 port);

    static QByteArray request(const QByteArray &extraLines = {});
    /// A masked, final frame in the shortest form; the flags make it wrong in one way each.
    static QByteArray frame(quint8 opcode, const QByteArray &payload, bool fin = true, bool masked = true);
    static QByteArray header(quint8 first, quint8 second, const QByteArray &rest = {});
    static quint16 closeCodeOf(const Frame &frame);

    QTcpSocket &socket() { return m_socket; }
    bool write(const QByteArray &bytes, int timeoutMs = 5000);
    void writeSlowly(const QByteArray &bytes, int pauseMs = 0);
    /// Sends the request and reads the answer.
    bool open();
    void send(const wire::Frame &frame);

    /// The head of an HTTP answer; empty when the connection ended instead.
    QByteArray readAnswer(int timeoutMs = 5000);
    Frame readFrame(int timeoutMs = 5000);
    /// The next frame in a message, whatever it is.
    std::optional<wire::Frame> next(int timeoutMs = 5000);
    /// Reads on until a frame of that type comes; those before it are lost.
    template <class T>
    std::optional<T> expect(int timeoutMs = 5000);
    /// Reads on until the close frame: its code, 0 without one (the connection ended or the time did).
    quint16 readClose(int timeoutMs = 5000);
    bool waitForEnd(int timeoutMs = 5000);
    /// Ends the connection with a RST.
    void reset();

private:
    bool fill(qsizetype bytes, qint64 deadlineMs);

    QTcpSocket m_socket;
    QByteArray m_buffer;
    std::vector<wire::Frame> m_frames;
};

template <class T>
std::optional<T> RawClient::expect(int timeoutMs)
{
    while (auto frame = next(timeoutMs)) {
        if (auto *wanted = std::get_if<T>(&*frame))
            return std::move(*wanted);
    }
    return std::nullopt;
}

} // namespace porchlight::tests

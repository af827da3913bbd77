// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace porchlight::relay {

/// Judges what a client sends by RFC 6455, section 5, one frame at a time and from its first byte on: a wrong header is
/// refused before its payload has come. Owns only the state of the message that is being put together; holds no bytes,
/// knows no socket and no time. Any thread, one connection.
class FrameScanner
{
public:
    /// Why the connection is closed, as the close code for the wire (RFC 6455, 7.4.1).
    enum class Refusal : quint16 {
        None = 0,
        Protocol = 1002, ///< unmasked, reserved bits or opcodes, lengths or fragments against the rules
        Text = 1003,     ///< only binary messages are understood here
        TooBig = 1009,
    };

    struct Step
    {
        qsizetype frameBytes = 0; ///< above 0: a whole, good frame of that length stands in front
        bool control = false;     ///< ping, pong or close, perhaps amid the fragments of a message
        Refusal refusal = Refusal::None;
    };

    /// More fragments than this make no message: it bounds what many empty ones cost.
    static constexpr int fragmentsMax = 1024;

    explicit FrameScanner(qsizetype messageBytesMax) : m_messageBytesMax(messageBytesMax) {}

    /// Looks at the frame that @p bytes begin with. Neither a length nor a refusal: more bytes are needed, ask again
    /// with them; nothing has changed. After a refusal the scanner is of no more use.
    Step next(QByteArrayView bytes);

    void setMessageBytesMax(qsizetype bytes) { m_messageBytesMax = bytes; }
    /// A fragmented message has begun and not ended.
    bool isMessageOpen() const { return m_messageOpen; }

private:
    Refusal judgeStart(quint8 first) const;
    Refusal judgeLength(bool control, quint64 length) const;
    void accept(quint8 first, qsizetype length);

    qsizetype m_messageBytesMax;
    qsizetype m_messageBytes = 0; ///< of the open message so far
    int m_fragments = 0;          ///< of the open message so far
    bool m_messageOpen = false;
};

} // namespace porchlight::relay

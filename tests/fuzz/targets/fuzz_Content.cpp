// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/content/Content.h"
#include "tests/fuzz/FuzzInput.h"

using namespace porchlight;

/// What somebody said: bounded whatever it holds, and what could be read is written back as something that reads the same.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    Content content;
    const ContentState state = decodeContent(bytes, content);
    fuzz::require(content.text.toUtf8().size() <= textBytesMax, "a text has 16 KiB at most");
    fuzz::require(content.senderName.size() <= displayNameCharsMax, "a name has 64 characters at most");
    fuzz::require(cleanedDisplayName(content.senderName) == content.senderName, "a clean name is clean");
    if (state == ContentState::Readable) {
        content.hasMore = false; // says that the bytes held fields of a newer version, which nobody writes again (B6)
        Content again;
        fuzz::require(decodeContent(encodeContent(content), again) == ContentState::Readable && again == content,
                      "content comes back as it went");
    }
    const QString name = cleanedDisplayName(QString::fromUtf8(bytes));
    fuzz::require(name.size() <= displayNameCharsMax && cleanedDisplayName(name) == name, "a clean name is clean");
    return 0;
}

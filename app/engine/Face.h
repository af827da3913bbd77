// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/content/Content.h"

#include <tuple>

/// The picture and the about line of people, and what the engine asks of the local database about them.
namespace porchlight::engine {

/// What somebody shows of themselves. Foreign, and never markup.
struct Face
{
    quint64 version = 0; ///< 1 to faceVersionMax; 0: they have never said anything
    QString about = {};  ///< one line, at most aboutCharsMax; may be empty
    QByteArray picture = {}; ///< JPEG or PNG, at most pictureBytesMax; may be empty

    /// The higher version holds. Two of one's own devices may have given the same number at the same time: then all come to the
    /// same all the same.
    bool isNewerThan(const Face &other) const
    {
        return std::tie(version, about, picture) > std::tie(other.version, other.about, other.picture);
    }
    /// As it may be stored and told; one that came from elsewhere is asked.
    bool isValid() const
    {
        return version > 0 && version <= faceVersionMax && about == cleanedAboutLine(about)
            && (picture.isEmpty() || isWholePicture(picture));
    }

    friend bool operator==(const Face &, const Face &) = default;
};

struct PersonFace
{
    AccountId account;
    Face face;

    friend bool operator==(const PersonFace &, const PersonFace &) = default;
};

/// How somebody looks; the store passes over one that is not newer than what it has.
struct PutFace
{
    AccountId account;
    Face face;
};

/// One's own face was told there, in this version; 0: whoever is there now has not got it.
struct PutFaceTold
{
    ConversationId conversation;
    quint64 version = 0;
};

/// How one looks oneself, from here on; empty: nothing any more. What is no whole picture is passed over, with all of it.
struct ChangeFace
{
    QString about;      ///< cut to aboutCharsMax
    QByteArray picture; ///< prepared by the caller
};

inline constexpr qsizetype facesBytesMax = 2 * 1024 * 1024; ///< of pictures that one device gives another of the account

} // namespace porchlight::engine

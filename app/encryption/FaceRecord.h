// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/Face.h"
#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

/// How somebody looks, inside the records that have it: version u64 ‖ lp(about line, UTF-8) ‖ lp(picture).
namespace porchlight::encryption {

inline void writeFace(const engine::Face &face, ByteWriter &writer)
{
    writer.u64(face.version).prefixed(face.about.toUtf8()).prefixed(face.picture);
}

/// Whether it is one (Face::isValid()) is for the caller to ask.
inline engine::Face readFace(ByteReader &reader)
{
    engine::Face face;
    face.version = reader.u64();
    face.about = QString::fromUtf8(reader.prefixed(4 * aboutCharsMax));
    face.picture = reader.prefixed(pictureBytesMax).toByteArray();
    return face;
}

} // namespace porchlight::encryption

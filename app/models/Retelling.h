// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::models {

class Profile;

/// After a change of the language: all words that the models of @p profile have given to the window are asked for again,
/// and lists that keep ready words make them anew. On the thread of the windows.
void retell(Profile &profile);

} // namespace porchlight::models

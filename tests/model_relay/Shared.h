// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

namespace porchlight::test {

/// A value that copies share until one of them changes it.
template <class T>
class Shared
{
public:
    const T &operator*() const { return *m_value; }
    const T *operator->() const { return m_value.get(); }
    T &change()
    {
        if (m_value.use_count() > 1)
            m_value = std::make_shared<T>(*m_value);
        return *m_value;
    }

private:
    std::shared_ptr<T> m_value = std::make_shared<T>();
};

} // namespace porchlight::test

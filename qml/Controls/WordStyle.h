// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtGui/QColor>
#include <QtGui/QFont>
#include <QtQml/qqmlregistration.h>

/// How the words of messages look, told once for all of them: a row that takes twenty colours by itself is slow to make.
/// Lives on the UI thread. Nothing of it is painted; MessageText looks here.
class WordStyle : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString family MEMBER family NOTIFY changed)
    Q_PROPERTY(int pixelSize MEMBER pixelSize NOTIFY changed)
    Q_PROPERTY(QColor ink MEMBER ink NOTIFY changed)
    Q_PROPERTY(QColor quietInk MEMBER quietInk NOTIFY changed)
    Q_PROPERTY(QColor linkInk MEMBER linkInk NOTIFY changed)
    Q_PROPERTY(QColor mentionInk MEMBER mentionInk NOTIFY changed)
    Q_PROPERTY(QColor ownMentionInk MEMBER ownMentionInk NOTIFY changed)
    Q_PROPERTY(QColor ownMentionPaper MEMBER ownMentionPaper NOTIFY changed)
    Q_PROPERTY(QColor codePaper MEMBER codePaper NOTIFY changed)
    Q_PROPERTY(QColor keywordInk MEMBER keywordInk NOTIFY changed)
    Q_PROPERTY(QColor stringInk MEMBER stringInk NOTIFY changed)
    Q_PROPERTY(QColor numberInk MEMBER numberInk NOTIFY changed)
    Q_PROPERTY(QColor barInk MEMBER barInk NOTIFY changed)
    Q_PROPERTY(QColor selectionInk MEMBER selectionInk NOTIFY changed)
    Q_PROPERTY(QColor selectionPaper MEMBER selectionPaper NOTIFY changed)

public:
    using QObject::QObject;

    QFont font() const;
    QFont codeFont() const; ///< of the desktop; its letters are all of one width

    QString family;
    int pixelSize = 14;
    QColor ink = Qt::black;
    QColor quietInk = Qt::darkGray; ///< what is quoted, comments in code
    QColor linkInk = Qt::blue;
    QColor mentionInk = Qt::blue;
    QColor ownMentionInk = Qt::black;
    QColor ownMentionPaper = Qt::transparent;
    QColor codePaper = Qt::lightGray;
    QColor keywordInk = Qt::blue;
    QColor stringInk = Qt::darkGreen;
    QColor numberInk = Qt::darkRed;
    QColor barInk = Qt::blue;
    QColor selectionInk = Qt::white;
    QColor selectionPaper = Qt::darkBlue;

Q_SIGNALS:
    void changed();
};

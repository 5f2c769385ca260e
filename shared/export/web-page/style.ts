/// <reference path="../raw.d.ts" />
import base from './style/base.css?raw';
import contacts from './style/contacts.css?raw';
import days from './style/days.css?raw';
import filter from './style/filter.css?raw';
import hues from './style/hues.css?raw';
import print from './style/print.css?raw';
import programme from './style/programme.css?raw';
import wide from './style/wide.css?raw';

/** The style sheet of the page, as it stands in it. What is wide or printed departs from what comes before. */
export const STYLE = [base, days, filter, programme, contacts, hues, wide, print].join('\n');

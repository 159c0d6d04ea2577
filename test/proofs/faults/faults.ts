import {answers} from './answers';
import {content} from './content';
import {disk} from './disk';
import {limits} from './limits';
import {network} from './network';
import type {FaultGroup} from './fault';

/** Everything that goes wrong between GitHub and a site, and what comes of it. */
export const FAULTS: readonly FaultGroup[] = [network, answers, limits, content, disk];
